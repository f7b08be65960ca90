/** Texts of the stage: layouts, tiles, pictures in windows of their own. */
export const enStage = {
  pictureInPicture: 'Picture in picture',
  pages: 'Pages of pictures',
  pageNext: 'Next page',
  pagePrevious: 'Previous page',
  /** The two numbers come written in the language already. */
  pageOf: (page: string, pages: string) => `Page ${page} of ${pages}`,

  screenChoice: 'Which screen is large',

  selfViewMove: 'Move your picture',
  selfViewMoveHint: 'Arrow keys move it to another corner.',
  selfViewHide: 'Hide your picture',
  selfViewShow: 'Show your picture',

  zoom: 'Zoom',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  zoomFit: 'Show the whole screen',
  zoomHint: 'Plus and minus zoom, arrow keys move, 0 shows the whole screen.',
};
