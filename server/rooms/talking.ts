import type { ErrorCode, MediaStateUpdate, RoomFacts, WireChatMessage } from '../../protocol/index.ts';
import { barredOf, switchedOn } from './abilities.ts';
import type { Draft } from './draft.ts';
import { shownName } from './introduction.ts';
import { changedFlags } from './joining.ts';

/** Answers what the others are told; if nothing has changed, nothing but the number of the latest fact. */
export function update(
  draft: Draft,
  id: string,
  change: MediaStateUpdate,
): RoomFacts['participant:updated'] | ErrorCode {
  const member = draft.member(id);
  if (!member) return 'not-joined';
  if (switchedOn(change, barredOf(member)).length > 0) return 'not-permitted';
  const undone = switchedOn(change, member.muted);
  if (undone.length > 0 && !draft.state.rules.selfUnmute) return 'muted';

  const { introduction } = member;
  const flags = changedFlags(introduction.media, change);
  if (Object.keys(flags).length === 0) return { id, n: draft.state.n };
  const muted = member.muted.filter((medium) => !undone.includes(medium));
  draft.put({
    ...member,
    muted,
    raised: flags.hand ? draft.state.n + 1 : member.raised,
    introduction: { ...introduction, media: { ...introduction.media, ...flags } },
  });
  const fact = { id, ...flags, ...(undone.length > 0 && { muted }) };
  return draft.tell('participant:updated', fact, { except: id });
}

/** Everybody gets the message, the sender too. `double`: the same one, if it was told before. */
export function say(
  draft: Draft,
  from: string,
  { id, text }: { readonly id: string; readonly text: string },
  double: WireChatMessage | undefined,
): WireChatMessage | ErrorCode {
  if (double) return double;
  const member = draft.member(from);
  if (!member) return 'not-joined';
  if (barredOf(member).includes('chat')) return 'not-permitted';
  // A clock that is set back must not turn the order of a conversation round.
  const saidAt = Math.max(draft.state.saidAt, draft.at);
  draft.set({ saidAt });
  return draft.tell('chat:message', { id, from, name: shownName(member.introduction), text, at: saidAt });
}
