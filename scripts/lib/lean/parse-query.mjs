/** @param {Record<string, string>} values */
export const encode = (values) => new URLSearchParams(values).toString();

/** @param {string} query @returns {Record<string, string>} */
export const decode = (query) => Object.fromEntries(new URLSearchParams(query));
