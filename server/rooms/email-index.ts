import { emailKey } from './email-address.ts';
import type { Participant } from './participant.ts';

/**
 * The walkthrough's two maps: from an e-mail address to who is here under it, and back. One address may be here
 * several times; each is a participant of its own. Spelling is compared without case.
 */
export class EmailIndex {
  private readonly participants = new Map<string, readonly Participant[]>();
  private readonly emails = new Map<Participant, string>();

  /** Also for a participant that has come back under another address. */
  add(participant: Participant): void {
    this.delete(participant);
    const key = emailKey(participant.email);
    this.participants.set(key, [...this.participantsOf(key), participant]);
    this.emails.set(participant, key);
  }

  delete(participant: Participant): void {
    const key = this.emails.get(participant);
    if (key === undefined) return;
    this.emails.delete(participant);
    const others = this.participantsOf(key).filter((other) => other !== participant);
    if (others.length > 0) this.participants.set(key, others);
    else this.participants.delete(key);
  }

  clear(): void {
    this.participants.clear();
    this.emails.clear();
  }

  participantsOf(email: string): readonly Participant[] {
    return this.participants.get(emailKey(email)) ?? [];
  }

  /** In lower case. */
  emailOf(participant: Participant): string | undefined {
    return this.emails.get(participant);
  }
}
