import { deviceTexts, loadTexts, type Translate } from '../../i18n/localize.ts';
import type { ParticipantState } from '../../room/room-state.ts';
import type { Session, SessionEvents } from '../../room/session-api.ts';

type Note = (text: string) => void;

/** What people are told in passing. What asks for an answer is on screen anyway. */
export function noteRoomEvents(session: Session, t: Translate, note: Note): readonly (() => void)[] {
  /** Whom we called: their time-out is "no answer", another's is a call that we missed. */
  const called = new Set<string>();
  /** For texts that may have to be fetched first. */
  const noteRare = (text: () => string | undefined) =>
    void loadTexts().then(() => {
      const loaded = text();
      if (loaded) note(loaded);
    });
  const tell = (local: Parameters<typeof deviceTexts>[1]) => {
    if (local.cameraError || local.microphoneError) noteRare(() => deviceTexts(t, local).join(' '));
  };
  return [
    // Whoever comes without a lobby has not read it there.
    session.on('joined', () => tell(session.state.local)),
    session.on('participant-joined', ({ participant }) => note(t('toastJoined', participant.name))),
    session.on('participant-left', ({ participant, reason }) =>
      note(t(reason === 'timeout' ? 'toastTimeout' : 'toastLeft', participant.name)),
    ),
    session.on('participant-updated', ({ participant, previous }) => {
      if (participant.link === 'calling') called.add(participant.id);
      else if (previous.link === 'ringing') called.delete(participant.id);
      if (participant.link === 'failed' && previous.link !== 'failed')
        noteRare(() => t('toastNoPath', participant.name));
      if (participant.hand && !previous.hand) note(t('toastHand', participant.name));
      if (participant.screen && !previous.screen) note(t('toastScreen', participant.name));
    }),
    session.on('incoming-call', ({ participant }) => called.delete(participant.id)),
    session.on('call-declined', ({ participant }) => noteRare(() => t('toastDeclined', participant.name))),
    session.on('call-cancelled', (event) => {
      const key = cancelled(event, called);
      noteRare(() => t(key, event.participant.name));
    }),
    session.on('call-ended', ({ participant }) => noteRare(() => t('toastCallEnded', participant.name))),
    session.on('device-moved', ({ device, label, lost }) =>
      noteRare(() => t(lost ? 'deviceLost' : 'deviceNow', t(`${device}Noun`), label)),
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
