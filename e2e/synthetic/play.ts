import type { VideoRoom } from '../../components/index.ts';
import { FakeSession } from '../../components/testing/fake-session.ts';
import { everything } from './composed.ts';
import { cameraOf, crowd, presenter } from './cast.ts';

/** Frames. */
const PATIENCE = 600;

/** Number of the picture that is one's own. */
const SELF = 4;

/** A room of the page with the session that it was given, which is played from here. */
export class Play {
  readonly room: VideoRoom;
  readonly session: FakeSession;

  constructor(room: VideoRoom) {
    const { session } = room;
    if (!(session instanceof FakeSession)) throw new Error('The room has a session of its own.');
    this.room = room;
    this.session = session;
  }

  /** In the lobby, with camera and microphone. */
  preview(): void {
    this.session.setLocal({ stream: cameraOf(SELF), camera: true, microphone: true });
  }

  /** In a call with so many others. */
  async join(others = 0): Promise<void> {
    this.preview();
    await this.room.join({ room: 'tea', email: 'mona@example.org', displayName: 'Mona' });
    this.session.set({ participants: crowd(others) });
  }

  /** In a call with so many others, of whom the second shares a screen. */
  async joinPresentation(others: number): Promise<void> {
    await this.join(others);
    this.session.set({
      participants: this.session.state.participants.map((person, index) =>
        index === 1 ? presenter(index) : person,
      ),
    });
  }

  /** Presses the first of these controls that is to be seen, by their parts, as soon as one is. */
  async press(...parts: readonly string[]): Promise<void> {
    for (let frame = 0; frame < PATIENCE; frame++) {
      const shown = [...everything(this.room.renderRoot as ShadowRoot)].filter((element) =>
        element.checkVisibility(),
      );
      for (const part of parts) {
        const control = shown.find((element) => element.part.contains(part));
        if (!(control instanceof HTMLElement)) continue;
        // A menu goes back to where the focus was.
        control.focus();
        return control.click();
      }
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    throw new Error(`There is no ${parts.join(' or ')}.`);
  }
}
