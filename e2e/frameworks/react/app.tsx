import 'roomlet/define';
import type { VideoRoom } from 'roomlet';
import type {} from 'roomlet/react';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { settings } from '../settings.ts';

/** The call is begun and ended by the app: StrictMode does both twice over. */
function Call({
  room,
  tell,
}: {
  readonly room: string;
  readonly tell: (line: string) => void;
}): ReactElement {
  const element = useRef<VideoRoom>(null);

  useEffect(() => {
    const call = element.current;
    // A join that is given up for the next one rejects with `aborted`.
    call?.join({ room }).catch((error: unknown) => console.debug(error));
    return () => void call?.leave();
  }, [room]);

  return (
    <video-room
      ref={element}
      server={settings.server}
      room={room}
      email={settings.email}
      display-name="Ada of the app"
      noScreenshare
      no-chat={false}
      layout="grid"
      texts={{ leave: 'Go home' }}
      onroom-joined={(event) => tell(`joined ${event.room}`)}
      onroom-left={({ reason }) => tell(`left: ${reason}`)}
      onchat-message={({ message }) => tell(`${message.name}: ${message.text}`)}
    />
  );
}

export function App(): ReactElement {
  const [room, setRoom] = useState(settings.room);
  const [shown, setShown] = useState(true);
  const [renders, setRenders] = useState(0);
  const [told, setTold] = useState<readonly string[]>([]);

  return (
    <>
      <button id="move" onClick={() => setRoom(settings.next)}>
        Next room
      </button>
      <button id="toggle" onClick={() => setShown((before) => !before)}>
        Show or hide
      </button>
      <button id="render" onClick={() => setRenders((before) => before + 1)}>
        Rendered {renders} times again
      </button>
      {shown && <Call room={room} tell={(line) => setTold((before) => [...before, line])} />}
      <ol>
        {told.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ol>
    </>
  );
}
