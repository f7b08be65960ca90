/** Texts of files. */
export const enFiles = {};
