import { PROBLEMS, type ProblemCode } from './problem.ts';

interface Answer {
  readonly description: string;
  readonly [keyword: string]: unknown;
}

/** What every route may answer besides. */
const ALWAYS: readonly ProblemCode[] = [
  'invalid-request',
  'key-required',
  'foreign-origin',
  'rate-limited',
  'internal',
  'unavailable',
];
/** What every route with a body may answer besides. */
const WITH_BODY: readonly ProblemCode[] = ['too-large', 'unsupported-media-type'];

/** The answers of a route that goes well in one way, for OpenAPI and for serialisation. */
export function answers(
  status: number,
  answer: Answer,
  {
    body = false,
    problems = [],
  }: { readonly body?: boolean; readonly problems?: readonly ProblemCode[] } = {},
): Readonly<Record<string, Answer>> {
  const codes = [...ALWAYS, ...(body ? WITH_BODY : []), ...problems];
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of codes) {
    const { status: of } = PROBLEMS[code];
    byStatus.set(of, [...(byStatus.get(of) ?? []), code]);
  }
  return {
    [status]: answer,
    ...Object.fromEntries([...byStatus].map(([of, which]) => [of, problemAnswer(which)])),
  };
}

/** There is nothing to be said. */
export const NOTHING = (description: string): Answer => ({ description, type: 'null' });

/** One of the named schemas. */
export const named = (name: string, description: string): Answer => ({
  description,
  content: { 'application/json': { schema: { $ref: `${name}#` } } },
});

function problemAnswer(codes: readonly ProblemCode[]): Answer {
  return {
    description: codes.map((code) => `\`${code}\`: ${PROBLEMS[code].title}`).join(' '),
    content: { 'application/problem+json': { schema: { $ref: 'Problem#' } } },
  };
}
