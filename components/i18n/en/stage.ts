/** Texts of the stage: layouts, tiles, pictures in windows of their own. */
export const enStage = {
  pictureInPicture: 'Picture in picture',
};
