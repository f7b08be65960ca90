/** What only calls need in which somebody chooses how much of pictures is sent, or where sound is played: fetched with the first choice. */
export { chooseSpeaker } from './choose-speaker.ts';
export { chooseMedia } from './media-preferences.ts';
export { PictureTerms } from './picture-terms.ts';
