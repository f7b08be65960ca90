import { emailKey } from './email-address.ts';
import type { Participant } from './participant.ts';

/**
 * The walkthrough's two maps: from an e-mail address to who is here under it, and back. One address may be here
 * several times; each is a participant of its own. Spelling is compared without case.
 */
export class EmailIndex {
  /** Nearly everybody is the only one under their address: lists are made for the others. */
  private readonly participants = new Map<string, Participant | readonly Participant[]>();

  add(participant: Participant): void {
    const key = emailKey(participant.email);
    const others = this.participants.get(key);
    this.participants.set(key, others ? [...listOf(others), participant] : participant);
  }

  /** Before the participant gets another address. */
  delete(participant: Participant): void {
    const key = emailKey(participant.email);
    const [first, ...more] = listOf(this.participants.get(key)).filter((other) => other !== participant);
    if (first) this.participants.set(key, more.length > 0 ? [first, ...more] : first);
    else this.participants.delete(key);
  }

  clear(): void {
    this.participants.clear();
  }

  participantsOf(email: string): readonly Participant[] {
    return listOf(this.participants.get(emailKey(email)));
  }

  /** In lower case; `undefined` for who is in no room any more. */
  emailOf(participant: Participant): string | undefined {
    const key = emailKey(participant.email);
    return listOf(this.participants.get(key)).includes(participant) ? key : undefined;
  }
}

function listOf(entry: Participant | readonly Participant[] | undefined): readonly Participant[] {
  if (entry === undefined) return [];
  return entry instanceof Array ? entry : [entry as Participant];
}
