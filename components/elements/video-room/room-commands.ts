import type { VideoRoom } from './video-room.ts';

type Command =
  | 'join'
  | 'leave'
  | 'toggleMicrophone'
  | 'toggleCamera'
  | 'toggleScreenshare'
  | 'toggleChat'
  | 'toggleHand'
  | 'toggleFullscreen'
  | 'togglePictureInPicture';

const COMMANDS: ReadonlySet<string> = new Set<Command>([
  'join',
  'leave',
  'toggleMicrophone',
  'toggleCamera',
  'toggleScreenshare',
  'toggleChat',
  'toggleHand',
  'toggleFullscreen',
  'togglePictureInPicture',
]);

/** Invoker commands: `<button commandfor="room" command="--toggle-chat">` works without a script. */
export function runCommand(room: VideoRoom, command: string): Promise<unknown> | undefined {
  const method = command.replace(/^--/, '').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return command.startsWith('--') && COMMANDS.has(method) ? room[method as Command]() : undefined;
}
