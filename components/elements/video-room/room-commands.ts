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

/** Commands and methods have the same names, so one list serves both. */
const COMMAND =
  /^--(join|leave|toggle-(microphone|camera|screenshare|chat|hand|fullscreen|picture-in-picture))$/;

export const isCommand = (command: string): boolean => COMMAND.test(command);

/**
 * Invoker commands: `<button commandfor="room" command="--toggle-chat">` works without a script.
 *
 * @command --join - Joins with what the attributes say.
 * @command --leave - Leaves the call.
 * @command --toggle-microphone - Switches the microphone.
 * @command --toggle-camera - Switches the camera.
 * @command --toggle-screenshare - Starts or stops sharing the screen.
 * @command --toggle-chat - Opens or closes the chat.
 * @command --toggle-hand - Raises or lowers the hand.
 * @command --toggle-fullscreen - Fills the screen, or stops.
 * @command --toggle-picture-in-picture - Puts the call into a small window, or back.
 */
export function runCommand(room: VideoRoom, command: string): Promise<unknown> | undefined {
  const name = COMMAND.exec(command)?.[1];
  if (!name) return undefined;
  return room[name.replace(/-./g, (hyphen) => hyphen.slice(1).toUpperCase()) as Command]();
}
