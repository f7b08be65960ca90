import type { MutableName, RoomRules } from '../../protocol/index.ts';
import { SERVICE_ID } from '../../protocol/index.ts';
import { describeWaiting } from './describe.ts';
import { summary, type Draft } from './draft.ts';
import { andThen, type Eventually } from './eventually.ts';
import { endRoom, kick, mute, setRules } from './hosting.ts';
import type { RoomKeeper } from './keeper.ts';
import type { Room } from './room.ts';
import type { AdminParticipant, RoomAdmin, RoomDetails, RoomSettings, RoomSummary } from './room-admin.ts';
import type { Member, RoomDefaults, RoomState } from './room-state.ts';

/** Rooms as the operator and the site's own backend handle them, on whatever node they are. */
export class OperatorRooms implements RoomAdmin {
  private readonly keeper: RoomKeeper;
  private readonly defaults: RoomDefaults;
  private readonly hasTokens: boolean;

  constructor(keeper: RoomKeeper, defaults: RoomDefaults, hasTokens: boolean) {
    this.hasTokens = hasTokens;
    this.keeper = keeper;
    this.defaults = defaults;
  }

  list({
    after = '',
    limit,
  }: {
    readonly after?: string;
    readonly limit: number;
  }): Eventually<readonly RoomSummary[]> {
    return andThen(this.keeper.list(after, limit), (states) => states.map(summarise));
  }

  find(name: string): Eventually<RoomDetails | undefined> {
    return andThen(this.keeper.read(name), (state) => state && details(state));
  }

  create(name: string, settings: Partial<RoomSettings>): Eventually<RoomSummary | 'exists'> {
    return andThen(
      this.keeper.change(name, this.defaults, (draft) => {
        if (draft.state.revision > 0) return 'exists' as const;
        // Where there are tokens, its hosts are who they say; elsewhere the first, as in every room.
        draft.set({ governed: this.hasTokens, emptyMs: this.defaults.emptyMs });
        apply(draft, settings);
        return summarise(draft.state);
      }),
      (decided) => decided?.result ?? 'exists',
    );
  }

  change(name: string, settings: Partial<RoomSettings>): Eventually<RoomSummary | undefined> {
    return this.in(name, (draft) => {
      apply(draft, settings);
      return summarise(draft.state);
    });
  }

  end(name: string): Eventually<boolean> {
    return this.done(name, (draft) => {
      endRoom(draft);
      return true;
    });
  }

  remove(name: string, id: string): Eventually<boolean> {
    return this.done(name, (draft) => kick(draft, id));
  }

  mute(name: string, id: string, media: MutableName): Eventually<boolean> {
    return this.done(name, (draft) => mute(draft, id, media));
  }

  tell(name: string, data: unknown, to?: string): Eventually<boolean> {
    return this.done(name, (_draft, room) =>
      room.pass(SERVICE_ID, 'app:message', { from: SERVICE_ID, to, data }, to),
    );
  }

  private in<T>(name: string, act: (draft: Draft, room: Room) => T): Eventually<T | undefined> {
    return andThen(this.keeper.change(name, null, act), (decided) => decided?.result);
  }

  private done(name: string, act: (draft: Draft, room: Room) => boolean): Eventually<boolean> {
    return andThen(this.in(name, act), (outcome) => outcome ?? false);
  }
}

function apply(draft: Draft, { locked, knock, selfUnmute, ...others }: Partial<RoomSettings>): void {
  const rules: { -readonly [Rule in keyof RoomRules]?: boolean | undefined } = { locked, knock, selfUnmute };
  const given = Object.fromEntries(Object.entries(rules).filter(([, value]) => value !== undefined));
  setRules(draft, given);
  const { capacity, emptyMs, metadata } = others;
  draft.set({
    ...(capacity !== undefined && { capacity }),
    ...(emptyMs !== undefined && { emptyMs }),
    ...(metadata !== undefined && { metadata }),
  });
}

function summarise(state: RoomState): RoomSummary {
  const { name, epoch, createdAt, rules, capacity, emptyMs, metadata, members } = state;
  return {
    name,
    id: epoch,
    createdAt,
    participantCount: members.length,
    ...rules,
    capacity,
    emptyMs,
    metadata,
  };
}

function details(state: RoomState): RoomDetails {
  return {
    ...summarise(state),
    participants: state.members.map(adminParticipant),
    waiting: describeWaiting(state),
  };
}

function adminParticipant(member: Member): AdminParticipant {
  const { joinedAt, away, introduction, node } = member;
  return { ...summary(member), joinedAt, away: away !== null, media: introduction.media, node };
}
