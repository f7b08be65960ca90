/**
 * `key`: the service does not know it; `limited`: too many wrong ones were tried; `off`: there is no API; `gone`: the room or
 * the person is not there any more; `refused`: it will not be done; `away`: the service does not answer, or cannot.
 */
export type OperatorErrorCode = 'key' | 'limited' | 'off' | 'gone' | 'refused' | 'away';

export class OperatorError extends Error {
  readonly code: OperatorErrorCode;

  constructor(code: OperatorErrorCode, message: string) {
    super(message);
    this.name = 'OperatorError';
    this.code = code;
  }
}

/** @param problem `code` of the answer (RFC 9457), if there is one */
export function codeOf(status: number, problem: string | undefined): OperatorErrorCode {
  if (status === 401) return 'key';
  if (status === 429) return 'limited';
  if (status === 404) return problem?.startsWith('no-such-') ? 'gone' : 'off';
  return status < 500 ? 'refused' : 'away';
}
