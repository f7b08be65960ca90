/** Texts of controls, shortcuts, hints, reactions. */
export const enControls = {};
