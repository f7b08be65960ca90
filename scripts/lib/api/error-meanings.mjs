/**
 * What the codes of errors mean to whoever writes a page. A code without a meaning is an error of the types.
 *
 * @typedef {import('../../../components/room/room-state.ts').RoomError['code']} RoomCode
 * @typedef {import('../../../components/files/file-transfer.ts').FileErrorCode} FileCode
 * @typedef {import('../../../components/media/device-errors.ts').DeviceTrouble} DeviceCode
 */

/** @type {Readonly<Record<RoomCode | FileCode | DeviceCode, string>>} */
export const ERROR_MEANINGS = {
  'invalid-room': 'No room was named, or its name is not 1 to 100 visible characters.',
  'invalid-email': 'No e-mail address was given, or it is none.',
  denied: 'The page refused the join (`before-join`), or a host did.',
  full: 'The room has as many participants as it takes.',
  locked: 'The room is locked: nobody new gets in.',
  knock: 'Whoever wants in has to knock first; `join()` does that by itself, and waits.',
  'knock-timeout': 'Nobody has answered the knock.',
  kicked: 'A host has removed this person.',
  ended: 'A host, or the operator, has ended the room.',
  'token-required': 'The room is for those who have a token.',
  'token-invalid': 'The token is forged, malformed, for another room, or not good yet.',
  'token-expired': 'The token has expired.',
  'not-permitted': 'The role, or the token, does not allow it.',
  muted: 'A host has switched this off, and it takes a host to undo it.',
  unavailable: 'What the service stands on is away (its database): nobody new can be let in.',
  duplicate: 'The same participant has joined from another page; the call goes on there.',
  elsewhere: 'Another tab of this browser is in the room; `join({ takeOver: true })` moves the call here.',
  'already-joined': 'The connection is in a room already.',
  aborted: 'The room was left, or the element removed, before the join was through.',
  detached: 'The element is not in a page, so that it cannot be in a room.',
  'no-relay': 'With `relay-only`, and the service names no TURN server.',
  unreachable: 'The service, or a part of the script, cannot be reached.',
  timeout: 'The service has not answered in time.',
  closing: 'The service is about to restart; the element connects again by itself.',
  internal: 'Something failed that should not have; trying again may help.',
  'not-joined': 'It can be done in a call only (some things in the lobby as well).',
  'no-such-participant': 'Nobody in the room has this id.',
  invalid: 'A value is not possible, or makes no sense as things are.',
  'too-large': 'A message is longer than it may be.',
  'rate-limited': 'Too much in a short time; what was asked for was not done.',
  'unknown-event': 'The service is older than the script, and does not know what was asked for.',
  'not-supported': 'The browser cannot do it.',
  'permission-denied': 'The person, or the system, does not give the device.',
  dismissed: 'The person has closed the question for the device without an answer.',
  'not-found': 'There is no such device.',
  'in-use': 'The device is there and does not open: mostly another program has it.',
  overconstrained: 'No device can do what was asked of it.',
  'insecure-context': 'The page is not secure (W3C Secure Contexts): it needs https, or localhost.',
  'blocked-by-policy': 'A Permissions-Policy, a frame or the moment (without a click) forbids it.',
  'processor-failed':
    'The page’s own track processor threw, answered no live track or took longer than 10 s; what the device gives is sent as it is.',
  'file-too-large': 'A file of more than 20 MB.',
  'file-empty': 'A file of no bytes.',
  'file-unreadable': 'The browser cannot read the file: it has changed since, or is a folder.',
  'too-many-files': 'There are as many files in this call already as it takes.',
  'nobody-there': 'Nobody is there who could get the file.',
};
