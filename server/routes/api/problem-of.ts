import { UnavailableError } from '../../rooms/keeper.ts';
import { Problem, type FieldError } from './problem.ts';

/** What Fastify tells of an error besides its message. */
interface Refusal extends Error {
  readonly statusCode?: number;
  readonly code?: string;
  /** Errors of the validator (Ajv). */
  readonly validation?: readonly {
    readonly instancePath: string;
    readonly keyword: string;
    readonly message?: string;
    readonly params: Readonly<Record<string, unknown>>;
  }[];
  readonly validationContext?: string;
}

/** Seconds after which it is worth asking again. */
const RETRY_AFTER = 5;

/** The problem that an error is to who has asked; `null` for a fault of ours. */
export function problemOf(error: unknown): Problem | null {
  if (error instanceof Problem) return error;
  if (error instanceof UnavailableError) return new Problem('unavailable', { retryAfter: RETRY_AFTER });
  if (!(error instanceof Error)) return null;
  const refusal: Refusal = error;
  if (refusal.validation) return new Problem('invalid-request', describe(refusal));
  switch (refusal.statusCode) {
    case 413:
      return new Problem('too-large');
    case 415:
      return new Problem('unsupported-media-type', {
        detail: 'A body has to be JSON and to say so: Content-Type: application/json.',
      });
    default:
      return isFaultOfClient(refusal.statusCode)
        ? new Problem('invalid-request', { detail: refusal.message })
        : null;
  }
}

function isFaultOfClient(status: number | undefined): boolean {
  return status !== undefined && status >= 400 && status < 500;
}

function describe({ validation = [], validationContext }: Refusal): {
  readonly detail: string;
  readonly errors: readonly FieldError[];
} {
  const errors = validation.map(({ instancePath, keyword, params, message = 'is wrong' }): FieldError => {
    const path = [...instancePath.split('/').slice(1), ...missingOrUnknown(params)]
      .map((segment) => `/${encodeURIComponent(segment)}`)
      .join('');
    const detail = keyword === 'additionalProperties' ? 'is not known' : message;
    return validationContext === 'body'
      ? { detail, pointer: `#${path}` }
      : { detail, parameter: path.slice(1) };
  });
  const [first] = errors;
  const place = first?.parameter ?? first?.pointer;
  return { detail: `${place === '#' ? 'The body' : place} ${first?.detail}.`, errors };
}

/** Ajv tells of these at the object around them. */
function missingOrUnknown(params: Readonly<Record<string, unknown>>): readonly string[] {
  const name = params['missingProperty'] ?? params['additionalProperty'] ?? params['propertyName'];
  return typeof name === 'string' ? [name.replaceAll('~', '~0').replaceAll('/', '~1')] : [];
}
