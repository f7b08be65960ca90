/** Texts of chat and people. */
export const enChat = {};
