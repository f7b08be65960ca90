/**
 * The value itself, made unchangeable with all plain objects and arrays in it: what is handed out cannot be used to change what it
 * was taken from. Streams and blobs stay as they are. What is frozen already is not looked into, so that a state that shares most of
 * the one before costs little.
 */
export function frozen<T extends object>(value: T): T {
  const plain = value.constructor === Object || Array.isArray(value);
  if (plain && !Object.isFrozen(value)) {
    for (const part of Object.values(Object.freeze(value))) if (part) frozen(part as object);
  }
  return value;
}
