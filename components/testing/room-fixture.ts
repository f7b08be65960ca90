/** Elements with a session that a test holds in its hand. */
import { fixture, html } from '@open-wc/testing';
import '../define.ts';
import '../define-calls.ts';
import '../define-check.ts';
import '../define-devices.ts';
import '../define-emoji.ts';
import '../define-extras.ts';
import '../define-invite.ts';
import '../define-lobby.ts';
import '../define-files.ts';
import '../define-panels.ts';
import '../define-permission-help.ts';
import '../define-stage-extras.ts';
import '../define-zoom.ts';
import '../define-tile-menu.ts';
import { RoomLobby } from '../elements/room-lobby/room-lobby.ts';
import { VideoRoom } from '../elements/video-room/video-room.ts';
import type { TemplateResult } from 'lit';
import { FakeSession } from './fake-session.ts';

const original = VideoRoom.createSession;

/** From now on elements get these sessions; `restore` ends it. */
export function fakeSessions(): { readonly made: FakeSession[]; readonly restore: () => void } {
  const made: FakeSession[] = [];
  const make: typeof original = (options) => {
    const session = new FakeSession(options);
    made.push(session);
    return session;
  };
  VideoRoom.createSession = make;
  RoomLobby.createSession = make;
  return {
    made,
    restore: () => {
      VideoRoom.createSession = original;
      RoomLobby.createSession = original;
      localStorage.clear();
      sessionStorage.clear();
    },
  };
}

/** Lets microtasks and rendering run until nothing is left to render. */
export async function settled(
  element: HTMLElement & { readonly updateComplete: Promise<boolean> },
): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  while (!(await element.updateComplete));
}

export interface RoomFixture {
  readonly room: VideoRoom;
  readonly session: FakeSession;
}

/** What an element asks for when something is done to it, as `[intent, ...arguments]`. */
export function asked(element: HTMLElement): (readonly unknown[])[] {
  const heard: (readonly unknown[])[] = [];
  element.addEventListener('room-intent', ({ intent, args }) => heard.push([intent, ...args]));
  return heard;
}

/** A `<video-room>` as it stands in its page. */
export async function roomOf(template: TemplateResult): Promise<RoomFixture> {
  const room = await fixture<VideoRoom>(template);
  await settled(room);
  return { room, session: room.session as FakeSession };
}

/** A `<video-room>` in a call. */
export async function joinedRoom(
  template: TemplateResult = html`<video-room></video-room>`,
): Promise<RoomFixture> {
  const room = await fixture<VideoRoom>(template);
  const session = room.session as FakeSession;
  await room.join({ room: 'tea', email: 'me@example.org' });
  await settled(room);
  return { room, session };
}

/** The first match in the shadow root of an element, however deep it sits in nested shadow roots. */
export function deep<E extends HTMLElement = HTMLElement>(root: Element, selector: string): E | null {
  const inside = root.shadowRoot;
  if (!inside) return null;
  const found = inside.querySelector<E>(selector);
  if (found) return found;
  for (const child of inside.querySelectorAll('*')) {
    const deeper = deep<E>(child, selector);
    if (deeper) return deeper;
  }
  return null;
}

/** As `deep`, for what has to be there. */
export function find<E extends HTMLElement = HTMLElement>(root: Element, selector: string): E {
  const found = deep<E>(root, selector);
  if (!found) throw new Error(`Nothing matches ${selector}.`);
  return found;
}
