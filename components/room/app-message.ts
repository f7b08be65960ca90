import { LIMITS } from '../../protocol/limits.ts';
import type { SignalingPort } from '../signaling/signaling-port.ts';
import { CodedError } from '../utils/coded-error.ts';
import type { AppMessageOptions } from './session-api.ts';

/**
 * Sends what JSON can express (RFC 8259) to everybody else, or to one. What is too large for the wire would cost the connection, so
 * that is found out here; how deep it is, the service says.
 */
export async function sendAppMessage(
  signaling: SignalingPort,
  data: unknown,
  options: AppMessageOptions = {},
): Promise<void> {
  // Scripts may hand in what no type allows.
  const { to } = (options as AppMessageOptions | null) ?? { to: null };
  if (to !== undefined && typeof to !== 'string')
    throw new CodedError('invalid', 'Name one participant by id, or nobody.');
  const text = textOf(data);
  if (text === undefined) throw new CodedError('invalid', 'This cannot be expressed in JSON.');
  if (text.length > LIMITS.appMessage)
    throw new CodedError('too-large', 'A message has 16,384 characters of JSON at most.');
  // What was measured, and not what else there may be in it: the wire has more kinds of values than JSON.
  await signaling.request('app:message', { to, data: JSON.parse(text) });
}

function textOf(data: unknown): string | undefined {
  try {
    return JSON.stringify(data);
  } catch {
    // It goes round in a circle, or has a `bigint` in it.
    return undefined;
  }
}
