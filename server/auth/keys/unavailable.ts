/** The keys that a token has to be checked with cannot be had. */
export class KeysUnavailableError extends Error {
  readonly code = 'unavailable';

  constructor(options?: ErrorOptions) {
    super('The keys of tokens cannot be had.', options);
    this.name = 'KeysUnavailableError';
  }
}
