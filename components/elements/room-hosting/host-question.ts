/** Something that cannot be undone is wanted, and asked about first. The dialog for it is at home in what comes late, so no intent of the room is needed. */
export class HostQuestionEvent extends Event {
  /** Who is to be removed; `null`: the meeting is to end. */
  readonly participantId: string | null;

  constructor(participantId: string | null) {
    super('room-host-question', { bubbles: true, composed: true });
    this.participantId = participantId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'room-host-question': HostQuestionEvent;
  }
}
