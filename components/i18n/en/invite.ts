/** Texts of the invitation. */
export const enInvite = {};
