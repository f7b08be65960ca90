/** Texts of the lobby, beyond what it shows at first. */
export const enLobby = {};
