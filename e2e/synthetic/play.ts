import type { VideoRoom } from '../../components/index.ts';
import { FakeSession } from '../../components/testing/fake-session.ts';
import { cameraOf, crowd, presenter } from './cast.ts';

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
}
