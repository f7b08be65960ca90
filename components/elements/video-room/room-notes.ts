import { deviceTexts, type Translate } from '../../i18n/localize.ts';
import type { ParticipantState } from '../../room/room-state.ts';
import type { Session, SessionEvents } from '../../room/session-api.ts';

type Note = (text: string) => void;

/** What people are told in passing. What asks for an answer is on screen anyway. */
export function noteRoomEvents(session: Session, t: Translate, note: Note): readonly (() => void)[] {
  /** Whom we called: their time-out is "no answer", another's is a call that we missed. */
  const called = new Set<string>();
  return [
    session.on('participant-joined', ({ participant }) => note(t('toastJoined', participant.name))),
    session.on('participant-left', ({ participant, reason }) =>
      note(t(reason === 'timeout' ? 'toastTimeout' : 'toastLeft', participant.name)),
    ),
    session.on('participant-updated', ({ participant, previous }) => {
      if (participant.link === 'calling') called.add(participant.id);
      else if (previous.link === 'ringing') called.delete(participant.id);
      if (participant.hand && !previous.hand) note(t('toastHand', participant.name));
      if (participant.screen && !previous.screen) note(t('toastScreen', participant.name));
    }),
    session.on('incoming-call', ({ participant }) => called.delete(participant.id)),
    session.on('call-declined', ({ participant }) => note(t('toastDeclined', participant.name))),
    session.on('call-cancelled', (event) => note(cancelled(t, event, called))),
    session.on('call-ended', ({ participant }) => note(t('toastCallEnded', participant.name))),
    session.on('device-moved', ({ device, label, lost }) =>
      note(t(lost ? 'deviceLost' : 'deviceNow', t(`${device}Noun`), label)),
    ),
    session.on('device-error', ({ device, type }) => {
      // The lobby shows these beside the picture; a closed screen picker is no error.
      if (session.state.phase !== 'joined' || device === 'screen') return;
      const [text] = deviceTexts(t, {
        cameraError: device === 'camera' ? type : null,
        microphoneError: device === 'microphone' ? type : null,
      });
      if (text) note(text);
    }),
  ];
}

function cancelled(
  t: Translate,
  { participant, reason }: SessionEvents['call-cancelled'],
  called: ReadonlySet<ParticipantState['id']>,
): string {
  if (reason === 'cancelled') return t('toastCancelled', participant.name);
  return t(called.has(participant.id) ? 'toastNoAnswer' : 'toastMissed', participant.name);
}
