import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import type { ClientEvent, ClientPayload, ErrorCode } from '../../protocol/index.ts';
import { CLIENT_SCHEMAS } from '../../protocol/schemas.ts';
import { isCandidate, isDescription } from './signal-shape.ts';

const ajv = new Ajv({
  strict: true,
  // Unknown fields are dropped, so that newer clients can talk to older services.
  removeAdditional: 'all',
  coerceTypes: false,
  // Limits count UTF-16 code units: that is what a string costs, and it spares counting.
  unicode: false,
  // It would only say that this option is going to go.
  logger: false,
});

const VALIDATORS: ReadonlyMap<string, ValidateFunction> = new Map(
  Object.entries(CLIENT_SCHEMAS).map(([event, schema]) => [event, ajv.compile(schema)]),
);

/** Deeper than any schema of the wire, and than what a future field is likely to be. */
const MAX_DEPTH = 16;
const POISONOUS_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const SIZE_KEYWORDS: ReadonlySet<string> = new Set(['maxLength', 'maxProperties', 'maxItems']);

export function isClientEvent(event: unknown): event is ClientEvent {
  return typeof event === 'string' && VALIDATORS.has(event);
}

/**
 * Why a payload is refused; `null` when it fits the schema of its event. Drops unknown fields from it then.
 */
export function refusal<E extends ClientEvent>(event: E, payload: unknown): ErrorCode | null {
  if (!isHarmless(payload, MAX_DEPTH)) return 'invalid';
  const validate = VALIDATORS.get(event);
  if (!validate) return null;
  if (!validate(payload)) return codeOf(validate.errors ?? [], event);
  return isWellFormed(payload as ClientPayload<ClientEvent>) ? null : 'invalid';
}

/** For a payload that was not refused. */
export function trusted<E extends ClientEvent>(_event: E, payload: unknown): ClientPayload<E> {
  return payload as ClientPayload<E>;
}

/** Plain JSON without the keys through which prototypes are reached. Buffers and the like are none. */
function isHarmless(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth === 0) return false;
  if (!Array.isArray(value) && Object.getPrototypeOf(value) !== Object.prototype) return false;
  // Every message passes here: `for in` makes no list of the keys. What it would inherit has just been ruled out.
  for (const key in value) {
    if (POISONOUS_KEYS.has(key) || !isHarmless((value as Record<string, unknown>)[key], depth - 1))
      return false;
  }
  return true;
}

/** Beyond what schemas can say: that signals are what the others' browsers take them for. */
function isWellFormed(payload: ClientPayload<ClientEvent>): boolean {
  if ('offer' in payload) return isDescription(payload.offer.sdp);
  if ('ans' in payload) return isDescription(payload.ans.sdp);
  return !('candidate' in payload) || isCandidate(payload.candidate?.candidate ?? '');
}

function codeOf(errors: readonly ErrorObject[], event: ClientEvent): ErrorCode {
  if (event === 'room:join') {
    const field = errors[0]?.params['missingProperty'] ?? errors[0]?.instancePath.slice(1);
    if (field === 'room') return 'invalid-room';
    if (field === 'email') return 'invalid-email';
  }
  return errors.some((error) => SIZE_KEYWORDS.has(error.keyword)) ? 'too-large' : 'invalid';
}
