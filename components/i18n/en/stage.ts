/** Texts of the stage: layouts, tiles, pictures in windows of their own. */
export const enStage = {
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

  pictureInPicture: 'Picture in picture',
  leavePictureInPicture: 'Leave picture in picture',
  tileMenu: (name: string) => `Options for ${name}`,
  pin: 'Pin',
  unpin: 'Unpin',
  pinned: 'Pinned',
  muteForMe: 'Mute for me',
  unmuteForMe: 'Unmute for me',
  mutedForMe: (name: string) => `${name} is muted for you alone. Turn the sound on again.`,
  voiceVolume: 'Volume',
  screenVolume: 'Volume of what is shared',
  percent: (number: string) => `${number}%`,
  'link-poor': 'Poor connection',
  goodConnection: 'Good connection',
};
