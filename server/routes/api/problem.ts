/** Kinds of problems, by code: HTTP status (RFC 9110) and what they are called. */
export const PROBLEMS = {
  'invalid-request': { status: 400, title: 'The request is not what the documentation says.' },
  'invalid-room': { status: 400, title: 'No room can have this name.' },
  'key-required': { status: 401, title: 'A key is required.' },
  'key-invalid': { status: 401, title: 'The key is not one of this service.' },
  'foreign-origin': { status: 403, title: 'Pages of other sites may not use the API.' },
  'not-found': { status: 404, title: 'There is nothing at this address by this method.' },
  'no-such-room': { status: 404, title: 'There is no such room.' },
  'no-such-participant': { status: 404, title: 'There is no such participant.' },
  'room-exists': { status: 409, title: 'There is a room of this name.' },
  'too-large': { status: 413, title: 'The request is too large.' },
  'unsupported-media-type': { status: 415, title: 'The body is not JSON.' },
  'rate-limited': { status: 429, title: 'Too many wrong keys.' },
  internal: { status: 500, title: 'Something went wrong in the service.' },
  'tokens-not-configured': { status: 501, title: 'The service cannot mint tokens.' },
  unavailable: { status: 503, title: 'What the service stands on is away.' },
} as const satisfies Readonly<Record<string, { readonly status: number; readonly title: string }>>;

export type ProblemCode = keyof typeof PROBLEMS;

/** A field that is wrong, in the body (`pointer`) or the address (`parameter`). */
export interface FieldError {
  readonly detail: string;
  readonly pointer?: string;
  readonly parameter?: string;
}

export interface ProblemDetails {
  /** Default the title. */
  readonly detail?: string;
  readonly errors?: readonly FieldError[];
  /** Seconds. */
  readonly retryAfter?: number;
}

/** What a request is refused with. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly errors: readonly FieldError[] | undefined;
  readonly retryAfter: number | undefined;

  constructor(code: ProblemCode, { detail, errors, retryAfter }: ProblemDetails = {}) {
    super(detail ?? PROBLEMS[code].title);
    this.name = 'Problem';
    this.code = code;
    this.errors = errors;
    this.retryAfter = retryAfter;
  }

  get status(): number {
    return PROBLEMS[this.code].status;
  }

  /** `base`: path that kinds of problems are explained under. */
  describe(base: string): ProblemBody {
    return {
      ...describeKind(this.code, base),
      detail: this.message,
      ...(this.errors && { errors: this.errors }),
    };
  }
}

/** As in RFC 9457, section 3. */
export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ProblemCode;
  readonly errors?: readonly FieldError[];
}

/** A kind of problem, without an occasion. */
export function describeKind(code: ProblemCode, base: string): ProblemBody {
  const { status, title } = PROBLEMS[code];
  return { type: `${base}/problems/${code}`, title, status, detail: title, code };
}

export function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(PROBLEMS, code);
}
