/** What a person has allowed the page, under its own `navigator.permissions`. */
export class FakePermissions {
  /** As a browser that does not know the names. */
  refuse = false;
  readonly #statuses: Readonly<Record<'camera' | 'microphone', EventTarget & { state: PermissionState }>>;

  constructor(states: Readonly<Record<'camera' | 'microphone', PermissionState>>) {
    const status = (state: PermissionState) => Object.assign(new EventTarget(), { state });
    this.#statuses = { camera: status(states.camera), microphone: status(states.microphone) };
    Object.defineProperty(navigator.permissions, 'query', { configurable: true, value: this.#query });
  }

  /** As when somebody changes it in the browser. */
  set(name: 'camera' | 'microphone', state: PermissionState): void {
    this.#statuses[name].state = state;
    this.#statuses[name].dispatchEvent(new Event('change'));
  }

  restore(): void {
    Reflect.deleteProperty(navigator.permissions, 'query');
  }

  readonly #query = ({ name }: { readonly name: 'camera' | 'microphone' }) =>
    this.refuse ? Promise.reject(new TypeError(name)) : Promise.resolve(this.#statuses[name]);
}
