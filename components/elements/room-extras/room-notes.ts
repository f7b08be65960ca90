import { deviceTexts, type DeviceTroubles } from '../../i18n/device-texts.ts';
import type { Translate } from '../../i18n/localize.ts';
import type { ParticipantState } from '../../room/room-state.ts';
import type { SessionEvents } from '../../room/session-api.ts';
import { Digest } from './digest.ts';
import type { Note, NoteRank } from './note.ts';
import type { Heard } from './recall.ts';

/** A message is told in so many characters; the rest is in the chat. */
const EXCERPT = 90;

export interface RoomNotesPort {
  readonly t: Translate;
  tell(note: Note): void;
  /** Whoever reads along need not be told. */
  chatIsOpen(): boolean;
}

/** Tells people in passing what happens in the room, until the answered functions are called. */
export function noteRoomEvents(session: Heard, port: RoomNotesPort): readonly (() => void)[] {
  const { t } = port;
  /** Whom we called: their time-out is "no answer", another's is a call that we missed. */
  const called = new Set<string>();
  const say = (rank: NoteRank, text: () => string) => port.tell({ rank, text });
  const tell = (local: DeviceTroubles) => {
    if (local.cameraError || local.microphoneError) say('trouble', () => deviceTexts(t, local).join(' '));
  };
  const joined = new Digest<string>(([name = '', ...others]) =>
    say('passing', () =>
      others.length > 0 ? t('toastJoinedMany', others.length + 1) : t('toastJoined', name),
    ),
  );
  const left = new Digest<string>(([name = '', ...others]) =>
    say('passing', () => (others.length > 0 ? t('toastLeftMany', others.length + 1) : t('toastLeft', name))),
  );
  // Whoever comes without a lobby has not read it there.
  tell(session.state.local);
  return [
    () => joined.close(),
    () => left.close(),
    session.on('participant-joined', ({ participant }) => joined.add(participant.name)),
    session.on('participant-left', ({ participant, reason }) => {
      if (reason === 'timeout') say('important', () => t('toastTimeout', participant.name));
      else left.add(participant.name);
    }),
    session.on('participant-updated', ({ participant, previous }) => {
      if (participant.link === 'calling') called.add(participant.id);
      else if (previous.link === 'ringing') called.delete(participant.id);
      if (participant.link === 'failed' && previous.link !== 'failed')
        say('trouble', () => t('toastNoPath', participant.name));
      if (participant.hand && !previous.hand) say('important', () => t('toastHand', participant.name));
      if (participant.screen && !previous.screen) say('important', () => t('toastScreen', participant.name));
    }),
    session.on('chat-message', ({ message }) => {
      if (message.own || port.chatIsOpen()) return;
      say('passing', () => t('toastMessage', message.name, excerpt(message.text)));
    }),
    session.on('incoming-call', ({ participant }) => called.delete(participant.id)),
    session.on('call-declined', ({ participant }) =>
      say('important', () => t('toastDeclined', participant.name)),
    ),
    session.on('call-cancelled', (event) => {
      const key = cancelled(event, called);
      say('important', () => t(key, event.participant.name));
    }),
    session.on('call-ended', ({ participant }) =>
      say('important', () => t('toastCallEnded', participant.name)),
    ),
    session.on('file-offered', ({ file }) => {
      if (!port.chatIsOpen()) say('passing', () => t('toastFile', file.senderName, file.name));
    }),
    session.on('device-moved', ({ device, label, lost }) =>
      say('trouble', () => t(lost ? 'deviceLost' : 'deviceNow', t(`${device}Noun`), label)),
    ),
    session.on('device-error', ({ device, type }) => {
      // The lobby shows these beside the picture; a closed screen picker is no error.
      if (session.state.phase !== 'joined' || device === 'screen') return;
      const failed = (name: typeof device) => (device === name ? type : null);
      tell({ cameraError: failed('camera'), microphoneError: failed('microphone') });
    }),
  ];
}

function excerpt(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > EXCERPT ? `${line.slice(0, EXCERPT).trimEnd()}…` : line;
}

function cancelled(
  { participant, reason }: SessionEvents['call-cancelled'],
  called: ReadonlySet<ParticipantState['id']>,
): 'toastCancelled' | 'toastNoAnswer' | 'toastMissed' {
  if (reason === 'cancelled') return 'toastCancelled';
  return called.has(participant.id) ? 'toastNoAnswer' : 'toastMissed';
}
