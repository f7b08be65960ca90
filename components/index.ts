/** Classes, events and types. Importing this registers nothing; `roomlet` (define.ts) does. */
export { RoomLobby } from './elements/room-lobby/room-lobby.ts';
export { VideoRoom } from './elements/video-room/video-room.ts';
export { RoomCalls } from './elements/room-calls/room-calls.ts';
export { RoomCheck } from './elements/room-check/room-check.ts';
export { RoomChat } from './elements/room-chat/room-chat.ts';
export { RoomDevices } from './elements/room-devices/room-devices.ts';
export { RoomPermission } from './elements/room-permission/room-permission.ts';
export { RoomPermissionHelp } from './elements/room-permission-help/room-permission-help.ts';
export { RoomPresence } from './elements/room-presence/room-presence.ts';
export { RoomFile } from './elements/room-files/room-file.ts';
export { RoomPreview } from './elements/room-preview/room-preview.ts';
export { RoomPreviewExtras } from './elements/room-preview-extras/room-preview-extras.ts';
export { RoomRoster } from './elements/room-roster/room-roster.ts';
export { RoomSettings } from './elements/room-settings/room-settings.ts';
export { RoomStage } from './elements/room-stage/room-stage.ts';
export { RoomSuggestion } from './elements/room-suggestion/room-suggestion.ts';
export { RoomTile } from './elements/room-tile/room-tile.ts';
export { RoomToasts } from './elements/room-toasts/room-toasts.ts';
export { RoomToolbar } from './elements/room-toolbar/room-toolbar.ts';
export * from './events/index.ts';
export { RoomSession } from './room/room-session.ts';
export type { SessionFactory } from './elements/shared/session-factory.ts';
export type {
  JoinOptions,
  MediaWishes,
  Session,
  SessionEvents,
  SessionOptions,
  SoundName,
} from './room/session-api.ts';
export type * from './room/room-state.ts';
export type * from './room/diagnosis/diagnosis.ts';
export type { MovedDevice } from './media/device-keeper.ts';
export type { DeviceErrorType } from './media/device-errors.ts';
