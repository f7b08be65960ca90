/**
 * In which order a reader meets methods and events, and under which heading: the manifest has them in the order of the sources.
 * @typedef {{ readonly title: string, readonly names: readonly string[] }} Group
 */

/** @type {readonly Group[]} */
export const METHODS = [
  { title: 'In and out', names: ['join', 'leave'] },
  {
    title: 'Own devices',
    names: [
      'toggleMicrophone',
      'toggleCamera',
      'toggleScreenshare',
      'setMicrophone',
      'setCamera',
      'flipCamera',
      'setSpeaker',
      'setTrackProcessor',
      'retryDevices',
      'unlockSound',
    ],
  },
  {
    title: 'Chat, files, signs',
    names: [
      'sendChatMessage',
      'retryChatMessage',
      'sendFile',
      'handleFile',
      'sendReaction',
      'toggleHand',
      'sendAppMessage',
    ],
  },
  {
    title: 'For hosts',
    names: [
      'admit',
      'deny',
      'lockRoom',
      'setRules',
      'muteParticipant',
      'muteEveryone',
      'askToUnmute',
      'setRole',
      'kickParticipant',
      'endMeeting',
    ],
  },
  {
    title: 'What is shown and heard',
    names: [
      'setLayout',
      'pinParticipant',
      'setParticipantVolume',
      'toggleChat',
      'togglePeople',
      'toggleSettings',
      'toggleFullscreen',
      'togglePictureInPicture',
    ],
  },
  {
    title: 'Ring mode',
    names: ['call', 'cancelCall', 'acceptCall', 'declineCall', 'hangUp'],
  },
  { title: 'Connection', names: ['diagnose', 'getStats'] },
  { title: 'Focus', names: ['focus'] },
];

/** @type {readonly Group[]} */
export const EVENTS = [
  {
    title: 'In and out',
    names: [
      'lobby-submit',
      'before-join',
      'room-joined',
      'room-left',
      'room-state-changed',
      'room-reconnecting',
      'room-reconnected',
      'room-error',
    ],
  },
  {
    title: 'The others',
    names: ['participant-joined', 'participant-left', 'participant-updated', 'connection-quality-changed'],
  },
  {
    title: 'Chat, files, signs',
    names: ['chat-message', 'file-offered', 'file-received', 'reaction', 'hand-raised', 'app-message'],
  },
  {
    title: 'Devices and pictures',
    names: ['device-error', 'screenshare-started', 'screenshare-stopped', 'picture-in-picture-changed'],
  },
  { title: 'For hosts, and from them', names: ['knock', 'muted-by-host', 'unmute-asked'] },
  {
    title: 'Ring mode',
    names: ['incoming-call', 'call-accepted', 'call-declined', 'call-cancelled', 'call-ended'],
  },
];

/**
 * @template {{ readonly name: string }} T
 * @param {readonly T[]} things
 * @param {readonly Group[]} groups
 * @returns {readonly { readonly title: string, readonly things: readonly T[] }[]} without those groups that have none of them
 */
export function grouped(things, groups) {
  const placed = groups.flatMap(({ names }) => names);
  const homeless = things.filter(({ name }) => !placed.includes(name));
  if (homeless.length > 0)
    throw new Error(
      `scripts/lib/api/groups.mjs has no group for ${homeless.map(({ name }) => name).join(', ')}.`,
    );
  return groups.flatMap(({ title, names }) => {
    const found = names.flatMap((name) => things.filter((thing) => thing.name === name));
    return found.length > 0 ? [{ title, things: found }] : [];
  });
}
