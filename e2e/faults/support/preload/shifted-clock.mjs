/** Preloaded into the service: its clock is wrong by `CLOCK_SHIFT_MS` milliseconds. */
const shift = Number(process.env.CLOCK_SHIFT_MS ?? 0);

globalThis.Date = new Proxy(Date, {
  construct: (Native, parts, target) =>
    Reflect.construct(Native, parts.length === 0 ? [Native.now() + shift] : parts, target),
  get: (Native, key) => (key === 'now' ? () => Native.now() + shift : Reflect.get(Native, key)),
});
