import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Somebody has pasted files, or dropped them on the chat. At least one. */
export class FilesOfferedEvent extends Event {
  readonly files: readonly File[];

  constructor(files: readonly File[]) {
    super('files-offered', { bubbles: true, composed: true });
    this.files = files;
  }
}

interface Host extends ReactiveControllerHost, HTMLElement {
  /** Without it, files are the browser's to open. */
  readonly takesFiles: boolean;
}

/** Files that are pasted into an element or dropped on it, as `files-offered`. Text goes where it always goes. */
export class FileIntake implements ReactiveController {
  /** Files hang over the element. */
  hovering = false;
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
    // Listeners of an element on itself live and die with it.
    host.addEventListener('paste', (event) => {
      if (!isText(event.clipboardData)) this.#take(event, event.clipboardData);
    });
    host.addEventListener('dragover', (event) => this.#onDrag(event));
    host.addEventListener('dragleave', (event) => {
      if (!host.contains(event.relatedTarget as Node | null)) this.#hover(false);
    });
    host.addEventListener('drop', (event) => {
      this.#hover(false);
      this.#take(event, event.dataTransfer);
    });
  }

  hostDisconnected(): void {
    this.hovering = false;
  }

  #onDrag(event: DragEvent): void {
    if (!this.#host.takesFiles || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    this.#hover(true);
  }

  #hover(hovering: boolean): void {
    if (hovering === this.hovering) return;
    this.hovering = hovering;
    this.#host.requestUpdate();
  }

  #take(event: Event, data: DataTransfer | null): void {
    const files = [...(data?.files ?? [])];
    if (!this.#host.takesFiles || files.length === 0) return;
    event.preventDefault();
    this.#host.dispatchEvent(new FilesOfferedEvent(files));
  }
}

/** Copied from a text or a table: office programs add a picture of it, which nobody means. */
function isText(data: DataTransfer | null): boolean {
  return ['text/plain', 'text/html'].every((type) => data?.types.includes(type));
}

declare global {
  interface HTMLElementEventMap {
    'files-offered': FilesOfferedEvent;
  }
}
