import type { LocalState } from '../../room/room-state.ts';
import type { JoinOptions } from '../../room/session-api.ts';
import type { LobbyFields } from './lobby-problems.ts';

export interface LobbyWishes {
  readonly noPreview: boolean;
  readonly startMuted: boolean;
  readonly startCameraOff: boolean;
  readonly audioOnly: boolean;
}

/**
 * How to join. Without a preview the attributes decide about the devices, with one what the person sees; a question
 * of the browser's that is still open counts as yes.
 */
export function lobbyOptions(fields: LobbyFields, local: LocalState, wishes: LobbyWishes): JoinOptions {
  const { noPreview, startMuted, startCameraOff, audioOnly } = wishes;
  return {
    room: fields.room.trim(),
    email: fields.email.trim(),
    displayName: fields.displayName.trim(),
    startMuted: noPreview ? startMuted : !local.microphone && !local.microphonePending,
    startCameraOff: audioOnly || (noPreview ? startCameraOff : !local.camera && !local.cameraPending),
  };
}
