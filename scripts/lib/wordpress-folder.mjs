import { join } from 'node:path';
import { ROOT } from './root.mjs';

/** Folder of the plugin; WordPress wants it under the same name in the zip. */
export const PLUGIN = join(ROOT, 'integrations/wordpress/roomlet');
/** Its translations, as gettext has them: a template `.pot`, and a `.po` for each language. */
export const LANGUAGES = join(PLUGIN, 'languages');
