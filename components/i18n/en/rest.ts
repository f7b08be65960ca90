import { enChat } from './chat.ts';
import { enControls } from './controls.ts';
import { enDoor } from './door.ts';
import { enFiles } from './files.ts';
import { enHosts } from './hosts.ts';
import { enInvite } from './invite.ts';
import { enLobby } from './lobby.ts';
import { enSettings } from './settings.ts';
import { enStage } from './stage.ts';

/** Texts that not every call needs. Whoever shows one of them may find it missing for a moment: see `localize.ts`. */
export const enRest = {
  ...enStage,
  ...enInvite,
  ...enControls,
  ...enChat,
  ...enHosts,
  ...enDoor,
  ...enFiles,
  ...enSettings,
  ...enLobby,

  joinWithoutDevices: 'Join without camera and microphone',

  speaker: 'Speaker',
  flipCamera: 'Turn to the other camera',

  cameraNoun: 'camera',
  microphoneNoun: 'microphone',
  bothNoun: 'camera and microphone',
  'device-permission-denied': (what: string) =>
    `This page may not use your ${what}. Allow it beside the address, then try again.`,
  'device-dismissed': (what: string) =>
    `The question about your ${what} was closed. Try again and choose Allow.`,
  'device-not-found': (what: string) => `No ${what} was found. Plug one in and try again.`,
  'device-in-use': (what: string) => `Another program is using your ${what}. Close it there, then try again.`,
  'device-overconstrained': (what: string) => `Your ${what} cannot do what was asked. Choose another one.`,
  'device-insecure-context': (what: string) =>
    `Browsers allow a ${what} on secure pages only. Open this page with https://.`,
  'device-blocked-by-policy': (what: string) =>
    `The page around this room holds back your ${what}. Its author has to allow that.`,
  'device-processor-failed': (what: string) =>
    `The effect on your ${what} has failed. The others get it without.`,
  deviceLost: (what: string, label: string) => `Your ${what} is gone. Using ${label} instead.`,
  deviceNow: (what: string, label: string) => `Your ${what} is ${label} now.`,

  'error-not-supported': 'This browser cannot make calls. Use a current Firefox, Chrome, Edge or Safari.',
  'error-detached': 'This form leads to no room. Tell whoever looks after this page.',
  'error-locked': 'This room is locked. Ask somebody inside to open it.',
  'error-denied': 'You were not let in.',
  'error-duplicate': 'You have joined this room in another tab. Go on there, or close it and try again.',
  'error-elsewhere': 'You are in this room in another tab.',
  'error-rate-limited': 'Too many attempts in a short time. Wait a moment and try again.',
  'error-closing': 'The service is restarting. Try again in a moment.',
  'error-no-relay':
    'This call may only go over a relay, and the service has none. Ask whoever runs it to set up TURN.',

  'ended-kicked': 'You were removed from the call',
  'ended-ended': 'The call has ended',
  'ended-duplicate': 'The call goes on in another tab',
  'ended-token-expired': 'Your admission has run out',
  'endedText-kicked': 'Ask a host if you think that this was a mistake.',
  'endedText-ended': 'The host closed the room for everyone.',
  'endedText-duplicate': 'You can bring the call here.',
  'endedText-token-expired': 'Open the link again that brought you here.',
  joinHere: 'Continue here',
  joinAsOther: 'Use another e-mail',

  unlockSound: 'Turn on sound',
  unlockSoundHint: 'Your browser waits for a click before it plays sound.',

  cameraIsOff: 'Camera off',
  sharing: 'Sharing the screen',

  chatEmpty: 'No messages yet. Everyone in the room can read what you write.',
  chatPlaceholder: 'Write a message',
  send: 'Send',
  notSent: 'Not sent.',
  sendAgain: 'Send again',

  'link-none': 'Not in a call',
  'link-calling': 'Calling…',
  'link-ringing': 'Calling you…',
  call: 'Call',
  callPerson: (name: string) => `Call ${name}`,
  cancelCall: 'Cancel',
  cancelCallTo: (name: string) => `Cancel the call to ${name}`,
  hangUp: 'Hang up',
  hangUpOn: (name: string) => `Hang up on ${name}`,
  accept: 'Accept',
  decline: 'Decline',
  incomingCall: (name: string) => `${name} is calling`,
  calling: (name: string) => `Calling ${name}…`,

  toastJoined: (name: string) => `${name} joined`,
  toastLeft: (name: string) => `${name} left`,
  toastTimeout: (name: string) => `${name} lost the connection`,
  toastHand: (name: string) => `${name} raised a hand`,
  toastScreen: (name: string) => `${name} is sharing the screen`,
  toastNoPath: (name: string) => `Nothing gets through to ${name}. Try another network, such as a phone’s.`,
  toastDeclined: (name: string) => `${name} declined the call`,
  toastNoAnswer: (name: string) => `${name} did not answer`,
  toastMissed: (name: string) => `You missed a call from ${name}`,
  toastCancelled: (name: string) => `${name} cancelled the call`,
  toastCallEnded: (name: string) => `The call with ${name} has ended`,
};

export { enRest as texts };
