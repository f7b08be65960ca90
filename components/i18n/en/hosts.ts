import { plural } from '../plural.ts';

const counted = plural('en');

/** Texts of what hosts do, and of what the others see of it. Where a `name` is empty, nobody knows which host it was. */
export const enHosts = {
  roleHost: 'Host',
  roleViewer: 'Viewer',
  mutedByHost: 'Muted by a host',
  chatBarred: 'You can read along here, but not write.',

  hostMute: 'Mute for everyone',
  hostAskToUnmute: 'Ask to unmute',
  hostCameraOff: 'Switch off camera',
  hostStopScreen: 'Stop sharing',
  makeHost: 'Make host',
  makeParticipant: 'Make participant',
  makeViewer: 'Make viewer',
  removePerson: 'Remove from the room…',

  removeTitle: (name: string) => `Remove ${name}?`,
  removeText: (name: string) => `${name} leaves the call at once and is not let in again.`,
  removeOpen:
    'Without an invitation of one’s own, anybody can return under another name. A locked room prevents that, and so does letting newcomers ask.',
  removeAndLock: 'Lock the room as well',
  remove: 'Remove',
  endTitle: 'End the meeting for everyone?',
  endText: 'Everybody leaves the call, you included.',
  endNow: 'End for everyone',
  hostCancel: 'Cancel',

  waitingTitle: (count: string) => `Waiting to come in (${count})`,
  admit: 'Admit',
  deny: 'Deny',
  admitPerson: (name: string) => `Admit ${name}`,
  denyPerson: (name: string) => `Deny ${name}`,
  admitAll: 'Admit all',
  knockOne: (name: string) => `${name} wants to come in`,
  knockMany: (count: number) =>
    counted(count, { one: 'One person wants to come in', other: '# people want to come in' }),
  knockView: 'View',

  hostTools: 'Host tools',
  ruleLocked: 'Lock the room',
  ruleKnock: 'Newcomers ask to be let in',
  ruleSelfUnmute: 'People may unmute themselves',
  muteEveryone: 'Mute everyone',

  mutedBy: (name: string) => `${name || 'A host'} has muted you`,
  cameraOffBy: (name: string) => `${name || 'A host'} has switched off your camera`,
  screenOffBy: (name: string) => `${name || 'A host'} has stopped your sharing`,
  'error-no-such-participant': 'This person is not here any more.',
  onlyHostUnmutes: 'Only a host can unmute you. Raise your hand to be heard.',
  unmuteAsked: (name: string) => `${name || 'A host'} asks you to unmute`,
  unmuteNow: 'Unmute',
  stayMuted: 'Stay muted',
  roomLocked: 'The room is locked: nobody new gets in',
  roomUnlocked: 'The room is not locked any more',
  nowHost: 'You are a host now',
  nowParticipant: 'You are a participant now',
  nowViewer: 'You are a viewer now: the others do not see or hear you',
};
