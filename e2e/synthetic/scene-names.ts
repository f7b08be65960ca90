/** The states of a room that people meet; `scenes.ts` says how each is played. */
export const SCENE_NAMES = [
  'lobby',
  'lobby refused',
  'lobby error',
  'joining',
  'alone',
  'two',
  'five and a screen',
  'nine',
  'chat',
  'people',
  'settings',
  'links',
  'ring',
  'calling',
  'sound blocked',
  'reconnecting',
  'error',
  'ended',
  'lost connection',
] as const;

export type SceneName = (typeof SCENE_NAMES)[number];
