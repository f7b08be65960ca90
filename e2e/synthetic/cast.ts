import { participant } from '../../components/testing/fake-session.ts';
import type { ParticipantState } from '../../components/room/room-state.ts';
import { SCREEN_PICTURE, streamOf } from './pictures.ts';
import { portrait } from './portrait.ts';

/** Long, short and in several scripts: what names do to a layout. */
const NAMES = [
  'Ada Lovelace',
  'Grace Hopper',
  'Maximiliana Wolfeschlegelsteinhausenbergerdorff von und zu Hohenstein-Überlingen',
  'Bo',
  'مريم الإسطرلابية',
  '中村 哲',
  'Rósa Guðmundsdóttir',
  'Chimamanda',
  'Srinivasa Ramanujan',
  'Élisabeth',
  'Donaudampfschifffahrtsgesellschaftskapitän',
  'Jo & Kim',
  'Ὑπατία',
  'Nikola',
  'Emmy Noether',
  '🦊 Fox',
] as const;

const streams = new Map<string, MediaStream>();

/** The same stream whenever it is asked for, as a person has one camera. */
function kept(key: string, make: () => MediaStream): MediaStream {
  const stream = streams.get(key) ?? make();
  streams.set(key, stream);
  return stream;
}

const hueOf = (index: number): number => (index * 67 + 150) % 360;

export function cameraOf(index: number): MediaStream {
  return kept(`camera-${index}`, () => streamOf(portrait(index, hueOf(index), index % 5 === 3)));
}

export function screenOf(index: number): MediaStream {
  return kept(`screen-${index}`, () => streamOf(SCREEN_PICTURE));
}

/** Somebody in the room, by number; the first has number 0. Every fourth has switched the camera off, every third is muted. */
export function somebody(index: number, change: Partial<ParticipantState> = {}): ParticipantState {
  const camera = index % 4 !== 2;
  return participant(`person-${index}`, {
    name: NAMES[index % NAMES.length] ?? `Person ${index}`,
    email: `person-${index}@example.org`,
    camera,
    microphone: index % 3 !== 1,
    stream: camera ? cameraOf(index) : null,
    speaking: index === 0,
    ...change,
  });
}

/** So many people. */
export function crowd(count: number): readonly ParticipantState[] {
  return Array.from({ length: count }, (_, index) => somebody(index));
}

/** Somebody who shares a screen. */
export function presenter(index: number): ParticipantState {
  return somebody(index, { screen: true, screenStream: screenOf(index) });
}
