/** What only calls need in which somebody chooses how much of pictures is sent: fetched with the first choice. */
export { chooseMedia } from './media-preferences.ts';
export { PictureTerms } from './picture-terms.ts';
