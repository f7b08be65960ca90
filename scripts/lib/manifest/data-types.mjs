/**
 * What attributes, methods and events hand over, and a page reads: objects, field by field. The format of the manifest has no place
 * for them, so that they stand beside it.
 *
 * @typedef {import('./literal-types.mjs').LiteralTypes} LiteralTypes
 * @typedef {import('./literal-types.mjs').Field} Field
 * @typedef {{ readonly name: string, readonly description: string, readonly fields: readonly Field[] }} DataType
 */

/** Where the package says what it exports of them. */
export const EXPORTED_BY = 'components/session.ts';

/** In the order in which a reader meets them. */
const NAMES = [
  'JoinOptions',
  'ParticipantState',
  'LocalState',
  'ChatEntry',
  'FileTransfer',
  'FileRecipient',
  'RoomError',
  'Diagnosis',
  'Finding',
];

/** @param {LiteralTypes} types @returns {readonly DataType[]} */
export const readDataTypes = (types) => NAMES.map((name) => types.ofInterface(EXPORTED_BY, name));
