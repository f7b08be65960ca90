/** Texts of settings, statistics and the report. */
export const enSettings = {
  'link-paused': 'Pictures are off to save data',

  testSound: 'Play a test sound',
  testSoundPlaying: 'Playing…',
  testSoundFailed: 'The sound could not be played here. Choose another speaker.',
};
