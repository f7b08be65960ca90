import type { OperatorErrorCode } from './operator-error.ts';

/** What a person is told, and can do about it. */
export const FAILURE_TEXTS: Readonly<Record<OperatorErrorCode, string>> = {
  key: 'The service does not know this key.',
  limited: 'Too many wrong keys were tried from here. Wait a minute.',
  off: 'The API of this service is off: API_KEYS is not set.',
  gone: 'It is not there any more.',
  refused: 'The service will not do this.',
  away: 'The service does not answer, or what it stands on is away. What you see may be old; this page goes on trying.',
};
