import {
  AppMessageEvent,
  CallAcceptedEvent,
  CallCancelledEvent,
  CallDeclinedEvent,
  CallEndedEvent,
  ChatMessageEvent,
  connectionQuality,
  ConnectionQualityChangedEvent,
  DeviceErrorEvent,
  FileOfferedEvent,
  FileReceivedEvent,
  HandRaisedEvent,
  IncomingCallEvent,
  ParticipantJoinedEvent,
  ParticipantLeftEvent,
  ParticipantUpdatedEvent,
  ReactionEvent,
  RoomErrorEvent,
  RoomJoinedEvent,
  RoomLeftEvent,
  RoomReconnectedEvent,
  RoomReconnectingEvent,
  RoomStateChangedEvent,
  ScreenshareStartedEvent,
  ScreenshareStoppedEvent,
} from '../../events/index.ts';
import type { LocalState, ParticipantState } from '../../room/room-state.ts';
import type { Session } from '../../room/session-api.ts';

/** Tells the page what the session tells us, as DOM events. */
export function dispatchRoomEvents(
  session: Session,
  dispatch: (event: Event) => void,
): readonly (() => void)[] {
  let sharing = session.state.local.screen;
  const screen = (was: boolean, participant: ParticipantState | LocalState): void => {
    if (was !== participant.screen) {
      dispatch(
        participant.screen
          ? new ScreenshareStartedEvent(participant)
          : new ScreenshareStoppedEvent(participant),
      );
    }
  };
  return [
    session.on('phase', ({ phase, previous }) => dispatch(new RoomStateChangedEvent(phase, previous))),
    session.on('joined', ({ room, id }) => dispatch(new RoomJoinedEvent(room, id))),
    session.on('left', ({ reason }) => dispatch(new RoomLeftEvent(reason))),
    session.on('participant-joined', ({ participant }) => {
      dispatch(new ParticipantJoinedEvent(participant));
      screen(false, participant);
    }),
    session.on('participant-left', ({ participant, reason }) => {
      if (participant.screen) dispatch(new ScreenshareStoppedEvent(participant));
      dispatch(new ParticipantLeftEvent(participant, reason));
    }),
    session.on('participant-updated', ({ participant, previous }) => {
      dispatch(new ParticipantUpdatedEvent(participant, previous));
      if (participant.hand && !previous.hand) dispatch(new HandRaisedEvent(participant));
      screen(previous.screen, participant);
      const quality = connectionQuality(participant);
      if (quality && quality !== connectionQuality(previous))
        dispatch(new ConnectionQualityChangedEvent(participant, quality));
    }),
    session.on('state', ({ local }) => {
      const was = sharing;
      sharing = local.screen;
      screen(was, local);
    }),
    session.on('incoming-call', ({ participant }) => dispatch(new IncomingCallEvent(participant))),
    session.on('call-accepted', ({ participant }) => dispatch(new CallAcceptedEvent(participant))),
    session.on('call-declined', ({ participant }) => dispatch(new CallDeclinedEvent(participant))),
    session.on('call-cancelled', ({ participant, reason }) =>
      dispatch(new CallCancelledEvent(participant, reason)),
    ),
    session.on('call-ended', ({ participant }) => dispatch(new CallEndedEvent(participant))),
    session.on('chat-message', ({ message }) => dispatch(new ChatMessageEvent(message))),
    session.on('file-offered', ({ file }) => dispatch(new FileOfferedEvent(file))),
    session.on('file-received', ({ file }) => dispatch(new FileReceivedEvent(file))),
    session.on('reaction', ({ id, emoji }) => dispatch(new ReactionEvent(id, emoji))),
    session.on('app-message', ({ from, to = null, data }) => {
      const sender = session.state.participants.find(({ id }) => id === from) ?? null;
      dispatch(new AppMessageEvent(data, from, sender, to));
    }),
    session.on('device-error', ({ device, type }) => dispatch(new DeviceErrorEvent(device, type))),
    session.on('reconnecting', () => dispatch(new RoomReconnectingEvent())),
    session.on('reconnected', () => dispatch(new RoomReconnectedEvent())),
    session.on('error', ({ code, message }) => dispatch(new RoomErrorEvent(code, message))),
  ];
}
