import { deviceTexts } from '../../i18n/device-texts.ts';
import { loadTexts, type Translate } from '../../i18n/localize.ts';
import type { ParticipantState } from '../../room/room-state.ts';
import type { Session, SessionEvents } from '../../room/session-api.ts';

type Note = (text: string) => void;

/** What people are told in passing. What asks for an answer is on screen anyway. */
export function noteRoomEvents(session: Session, t: Translate, note: Note): readonly (() => void)[] {
  /** Whom we called: their time-out is "no answer", another's is a call that we missed. */
  const called = new Set<string>();
  /** Texts are fetched with the first that is needed. */
  const say = (text: () => string) =>
    void loadTexts().then(() => {
      const loaded = text();
      if (loaded) note(loaded);
    });
  const tell = (local: Parameters<typeof deviceTexts>[1]) => {
    if (local.cameraError || local.microphoneError) say(() => deviceTexts(t, local).join(' '));
  };
  // Whoever comes without a lobby has not read it there.
  tell(session.state.local);
  return [
    session.on('participant-joined', ({ participant }) => say(() => t('toastJoined', participant.name))),
    session.on('participant-left', ({ participant, reason }) =>
      say(() => t(reason === 'timeout' ? 'toastTimeout' : 'toastLeft', participant.name)),
    ),
    session.on('participant-updated', ({ participant, previous }) => {
      if (participant.link === 'calling') called.add(participant.id);
      else if (previous.link === 'ringing') called.delete(participant.id);
      if (participant.link === 'failed' && previous.link !== 'failed')
        say(() => t('toastNoPath', participant.name));
      if (participant.hand && !previous.hand) say(() => t('toastHand', participant.name));
      if (participant.screen && !previous.screen) say(() => t('toastScreen', participant.name));
    }),
    session.on('incoming-call', ({ participant }) => called.delete(participant.id)),
    session.on('call-declined', ({ participant }) => say(() => t('toastDeclined', participant.name))),
    session.on('call-cancelled', (event) => {
      const key = cancelled(event, called);
      say(() => t(key, event.participant.name));
    }),
    session.on('call-ended', ({ participant }) => say(() => t('toastCallEnded', participant.name))),
    session.on('device-moved', ({ device, label, lost }) =>
      say(() => t(lost ? 'deviceLost' : 'deviceNow', t(`${device}Noun`), label)),
    ),
    session.on('device-error', ({ device, type }) => {
      // The lobby shows these beside the picture; a closed screen picker is no error.
      if (session.state.phase !== 'joined' || device === 'screen') return;
      const failed = (name: typeof device) => (device === name ? type : null);
      tell({ cameraError: failed('camera'), microphoneError: failed('microphone') });
    }),
  ];
}

function cancelled(
  { participant, reason }: SessionEvents['call-cancelled'],
  called: ReadonlySet<ParticipantState['id']>,
): 'toastCancelled' | 'toastNoAnswer' | 'toastMissed' {
  if (reason === 'cancelled') return 'toastCancelled';
  return called.has(participant.id) ? 'toastNoAnswer' : 'toastMissed';
}
