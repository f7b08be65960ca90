/** Loaded by the connection check, to see whether this page lets parts of a room be loaded. */
export const arrived = true;
