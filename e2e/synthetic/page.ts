/** Runs in a page before anything else of it: whatever room the page has, its session is played from here. */
import type { SessionOptions, VideoRoom } from '../../components/index.ts';
import type { RoomPart } from '../../components/elements/shared/page-element.ts';
import { FakeSession } from '../../components/testing/fake-session.ts';
import { isAtRest } from './at-rest.ts';
import { crowd, presenter, somebody } from './cast.ts';
import { installDevices } from './devices.ts';
import { layoutProblems } from './inspect-layout.ts';
import { motions, places, unseenControls, unseenStates } from './inspect-looks.ts';
import { looks } from './inspect-styles.ts';
import { liven, longestTask, timeSpeaking, watchLongTasks } from './measure.ts';
import { Play } from './play.ts';
import type { SceneName } from './scene-names.ts';
import { SCENES } from './scenes.ts';

let first: VideoRoom | null = null;

/** What is fetched late comes at once here: whether it is there already must not make a difference to what is seen. */
const PARTS = [
  'panels',
  'calls',
  'devices',
  'check',
  'extras',
  'invite',
  'lobby',
  'permission-help',
] as const satisfies readonly RoomPart[];

/** What tests reach as `window.synthetic`. */
const synthetic = {
  crowd,
  somebody,
  isAtRest,
  /** The room that is played. */
  play: null as Play | null,
  /** Plays a scene, in an element as the page's author wrote it. Answers when it has been rendered. */
  async show(name: SceneName): Promise<void> {
    await customElements.whenDefined('video-room');
    const { load } = customElements.get('video-room') as typeof VideoRoom;
    await Promise.all(PARTS.map(load));
    const last = document.querySelector('video-room');
    if (!last) throw new Error('The page has no <video-room>.');
    first ??= last.cloneNode(true) as VideoRoom;
    localStorage.clear();
    sessionStorage.clear();
    const fresh = first.cloneNode(true) as VideoRoom;
    last.replaceWith(fresh);
    await fresh.updateComplete;
    const play = new Play(fresh);
    synthetic.play = play;
    await SCENES[name](play);
    await fresh.updateComplete;
  },
  /** So many others are here all at once, the first few of them with their screens. */
  async gather(others: number, screens = 0): Promise<void> {
    const { session, room } = playing();
    session.set({
      participants: crowd(others).map((person, index) => (index < screens ? presenter(index) : person)),
    });
    await room.updateComplete;
  },
  layoutProblems: () => layoutProblems(playing().room),
  motions,
  timeSpeaking: (count: number) => timeSpeaking(playing(), count),
  liven: () => liven(playing()),
  watchLongTasks,
  longestTask,
  looks: () => looks(playing().room),
  unseenControls: () => [...unseenControls(playing().room), ...unseenStates(playing().room)],
  places: (mirrored: boolean) => places(playing().room, mirrored),
};

function playing(): Play {
  if (!synthetic.play) throw new Error('No scene is being played.');
  return synthetic.play;
}

export type Synthetic = typeof synthetic;
declare global {
  interface Window {
    synthetic: Synthetic;
  }
}
window.synthetic = synthetic;
installDevices();

const define = customElements.define.bind(customElements);
customElements.define = (name, constructor, options) => {
  if (name === 'video-room' || name === 'room-lobby')
    Object.assign(constructor, { createSession: (wishes: SessionOptions) => new FakeSession(wishes) });
  define(name, constructor, options);
};
