/** Texts of settings, statistics and the report. */
export const enSettings = {};
