import { downwardImports } from './downward-imports.mjs';
import { noMarkupStrings } from './no-markup-strings.mjs';
import { noStyleAttribute } from './no-style-attribute.mjs';

/** The house's own rules for oxlint. */
export default {
  meta: { name: 'roomlet' },
  rules: {
    'downward-imports': downwardImports,
    'no-markup-strings': noMarkupStrings,
    'no-style-attribute': noStyleAttribute,
  },
};
