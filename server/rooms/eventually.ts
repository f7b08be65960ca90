/** Here at once where rooms are kept in this process, and only then: what waits for nothing costs nothing. */
export type Eventually<T> = T | Promise<T>;

export function andThen<T, U>(value: Eventually<T>, proceed: (value: T) => Eventually<U>): Eventually<U> {
  return value instanceof Promise ? value.then(proceed) : proceed(value);
}
