import type { TopologyEvents } from '../rtc/topology.ts';
import type { RoomStore } from './room-store.ts';

/** A client of the walkthrough says nothing of its devices; its tracks do. */
export function followPlainTrack(store: RoomStore, { id, role, track }: TopologyEvents['track']): void {
  if (role !== 'microphone' && role !== 'camera') return;
  const tell = () => {
    const on = !track.muted && track.readyState === 'live';
    store.dispatch({ type: 'media', id, change: { [role]: on } });
  };
  for (const event of ['mute', 'unmute', 'ended']) track.addEventListener(event, tell);
  tell();
}
