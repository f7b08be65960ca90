/** @typedef {((...args: any[]) => void) & { fn?: Listener }} Listener */

/** Socket.IO's emitter, without the aliases that nothing calls. */
export class Emitter {
  /** @type {Record<string, Listener[] | undefined>} */
  _callbacks = Object.create(null);

  /** @param {string} event @param {Listener} listener */
  on(event, listener) {
    (this._callbacks[event] ??= []).push(listener);
    return this;
  }

  /** @param {string} event @param {Listener} listener */
  once(event, listener) {
    /** @type {Listener} */
    const first = (...args) => {
      this.off(event, first);
      listener.apply(this, args);
    };
    first.fn = listener;
    return this.on(event, first);
  }

  /** All listeners, those of one event, or one. @param {string} [event] @param {Listener} [listener] */
  off(event, listener) {
    if (event === undefined) this._callbacks = Object.create(null);
    else {
      const left =
        listener && this._callbacks[event]?.filter((one) => one !== listener && one.fn !== listener);
      this._callbacks[event] = left;
    }
    return this;
  }

  /** @param {string} event @param {Listener} listener */
  removeListener(event, listener) {
    return this.off(event, listener);
  }

  /** @param {string} [event] */
  removeAllListeners(event) {
    return this.off(event);
  }

  /** What sockets tell of themselves: `emit` of theirs sends. @param {string} event @param {any[]} args */
  emitReserved(event, ...args) {
    this._callbacks[event]?.slice().forEach((listener) => listener.apply(this, args));
    return this;
  }

  /** @param {string} event @param {any[]} args */
  emit(event, ...args) {
    return this.emitReserved(event, ...args);
  }
}
