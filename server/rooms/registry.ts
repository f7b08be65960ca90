import type {
  AnswerOf,
  ErrorCode,
  MediaStateUpdate,
  MutableName,
  RoleName,
  RoomRules,
} from '../../protocol/index.ts';
import type { Grants } from '../auth/grants.ts';
import { idFromSecret, randomId } from '../auth/identity.ts';
import { decide, knock, stopKnocking } from './door.ts';
import type { Draft } from './draft.ts';
import type { EmailIndex } from './email-index.ts';
import { andThen, type Eventually } from './eventually.ts';
import { asHost, askToUnmute, endRoom, kick, mute, muteEveryone, setRole, setRules } from './hosting.ts';
import type { Introduction } from './introduction.ts';
import { enter, renew } from './joining.ts';
import type { RoomKeeper } from './keeper.ts';
import { depart } from './leaving.ts';
import type { Participant } from './participant.ts';
import type { Departure, HoldTimes } from './policy.ts';
import type { Port } from './port.ts';
import type { Room } from './room.ts';
import type { RoomDefaults, RoomState } from './room-state.ts';
import { say, update } from './talking.ts';

export interface RegistryOptions {
  readonly keeper: RoomKeeper;
  readonly defaults: RoomDefaults;
  readonly holdTimes: HoldTimes;
}

export interface JoinRequest {
  /** Normalised name. */
  readonly room: string;
  readonly secret: string | undefined;
  readonly introduction: Introduction;
  /** Absent or `null` without a token. */
  readonly grants?: Grants | null;
}

export interface KnockRequest {
  readonly room: string;
  readonly secret: string;
  readonly email: string;
  readonly displayName: string;
  readonly grants: Grants | null;
}

type Done = Readonly<Record<string, never>>;
const DONE: Done = {};

/** What participants can do in rooms, and who comes and goes. */
export class RoomRegistry {
  private readonly options: RegistryOptions;

  constructor(options: RegistryOptions) {
    this.options = options;
  }

  get emails(): EmailIndex {
    return this.options.keeper.emails;
  }

  /** Rooms that have somebody of this node in them, held places included. */
  get size(): number {
    return this.options.keeper.size;
  }

  find(room: string): Room | undefined {
    return this.options.keeper.find(room);
  }

  /** The room as it is, whoever has it. */
  read(room: string): Eventually<RoomState | undefined> {
    return this.options.keeper.read(room);
  }

  /** Whether a request comes from who has this place already. */
  isHolder(participant: Participant, { room, secret }: Pick<JoinRequest, 'room' | 'secret'>): boolean {
    if (secret === undefined || participant.room.name !== room) return false;
    return idFromSecret(room, secret) === participant.id;
  }

  /** Whether who has this secret has a place in the room already, as far as this node knows. */
  hasPlace(room: string, secret: string | undefined): boolean {
    return secret !== undefined && this.find(room)?.find(idFromSecret(room, secret)) !== undefined;
  }

  /** Takes a place, or the own place again. Creates the room if need be. */
  join(
    { room: name, secret, introduction, grants = null }: JoinRequest,
    port: Port,
  ): Eventually<Participant | ErrorCode> {
    const { keeper, defaults } = this.options;
    const id = secret === undefined ? randomId() : idFromSecret(name, secret);
    const entrance = { id, canReturn: secret !== undefined, introduction, grants, defaults };
    return andThen(
      keeper.change(name, defaults, (draft) => enter(draft, entrance)),
      (decided): Participant | ErrorCode => {
        if (!decided) return 'internal';
        if (typeof decided.result === 'string') return decided.result;
        const participant = decided.room.find(id);
        return participant ? this.attach(participant, port) : 'internal';
      },
    );
  }

  /** The client of a participant is gone, in one way or another. */
  depart(participant: Participant, departure: Departure): Eventually<void> {
    const { id, room, member } = participant;
    const { connection } = member;
    room.attach(participant, null);
    return andThen(
      this.options.keeper.change(room.name, null, (draft) =>
        depart(draft, id, connection, departure, this.options.holdTimes),
      ),
      () => undefined,
    );
  }

  update(
    participant: Participant,
    state: MediaStateUpdate,
  ): Eventually<AnswerOf<'participant:update'> | ErrorCode> {
    return this.act(participant, (draft) => update(draft, participant.id, state));
  }

  say(
    participant: Participant,
    message: { readonly id: string; readonly text: string },
  ): Eventually<AnswerOf<'chat:send'> | ErrorCode> {
    const { id: from } = participant;
    const said = this.act(participant, (draft, room) =>
      say(draft, from, message, room.findMessage(from, message.id)),
    );
    return andThen(said, (told) =>
      typeof told === 'string' ? told : { id: told.id, at: told.at, n: told.n },
    );
  }

  renew(participant: Participant, grants: Grants): Eventually<Done | ErrorCode> {
    const { defaults } = this.options;
    const renewed = this.act(participant, (draft) => renew(draft, participant.id, grants, defaults));
    return andThen(renewed, (member) => (typeof member === 'string' ? member : DONE));
  }

  /** Answers the id inside, and for how many milliseconds the knock stands. */
  knock(
    { room: name, secret, ...person }: KnockRequest,
    port: Port,
  ): Eventually<{ readonly id: string; readonly milliseconds: number } | ErrorCode> {
    const id = idFromSecret(name, secret);
    // Before it is decided: what comes of it may be told at once.
    const found = this.find(name);
    found?.attend(id, port);
    return andThen(
      this.options.keeper.change(name, null, (draft, room) => {
        room.attend(id, port);
        return knock(draft, { id, ...person });
      }),
      (decided) => {
        if (!decided) {
          // Nobody is in there.
          port.send('room:admit', {});
          return { id, milliseconds: 0 };
        }
        const { result, room } = decided;
        if (typeof result === 'number' && result > 0) return { id, milliseconds: result };
        room.abandon(id, port);
        if (typeof result !== 'number') return result;
        port.send('room:admit', {});
        return { id, milliseconds: 0 };
      },
    );
  }

  stopKnocking(name: string, id: string, port: Port): Eventually<void> {
    if (!this.find(name)?.abandon(id, port)) return undefined;
    return andThen(
      this.options.keeper.change(name, null, (draft) => stopKnocking(draft, id)),
      () => undefined,
    );
  }

  /** Lets in one who waits, or all. */
  admit(host: Participant, id?: string): Eventually<Done | ErrorCode> {
    return this.host(host, (draft) => decide(draft, id, 'admitted') || id === undefined);
  }

  deny(host: Participant, id?: string): Eventually<Done | ErrorCode> {
    return this.host(host, (draft) => decide(draft, id, 'denied') || id === undefined);
  }

  setRules(host: Participant, rules: Partial<RoomRules>): Eventually<Done | ErrorCode> {
    return this.host(host, (draft) => {
      setRules(draft, rules);
      return true;
    });
  }

  /** One, or everybody who is no host. */
  mute(host: Participant, media: MutableName, to?: string): Eventually<Done | ErrorCode> {
    return this.host(host, (draft) => {
      if (to !== undefined) return mute(draft, to, media, host.id);
      muteEveryone(draft, media, host.id);
      return true;
    });
  }

  askToUnmute(host: Participant, to: string): Eventually<Done | ErrorCode> {
    return this.host(host, (draft) => askToUnmute(draft, to, host.id));
  }

  setRole(host: Participant, to: string, role: RoleName): Eventually<Done | ErrorCode> {
    return this.host(host, (draft) => setRole(draft, to, role));
  }

  kick(host: Participant, to: string): Eventually<Done | ErrorCode> {
    // Whoever turns out themselves wants to leave.
    if (to === host.id) return 'no-such-participant';
    return this.host(host, (draft) => kick(draft, to));
  }

  end(host: Participant): Eventually<Done | ErrorCode> {
    return this.host(host, (draft) => {
      endRoom(draft);
      return true;
    });
  }

  /** Forgets everything; nobody is told. */
  close(): Promise<void> {
    return this.options.keeper.close();
  }

  private attach(participant: Participant, port: Port): Participant {
    const before = participant.room.attach(participant, port);
    // Last, when the place is the new client's: the end of the old connection must find nothing to end.
    if (before !== port) before?.close('duplicate');
    return participant;
  }

  /** What one participant does in its room. */
  private act<T>(
    participant: Participant,
    act: (draft: Draft, room: Room) => T,
  ): Eventually<T | 'not-joined'> {
    return andThen(this.options.keeper.change(participant.room.name, null, act), (decided) =>
      decided ? decided.result : 'not-joined',
    );
  }

  /** What only a host may do. `false`: there is nobody to do it to. */
  private host(host: Participant, act: (draft: Draft) => boolean | ErrorCode): Eventually<Done | ErrorCode> {
    return andThen(
      this.act(host, (draft) => asHost(draft, host.id, () => act(draft))),
      (outcome) => {
        if (typeof outcome === 'string') return outcome;
        return outcome ? DONE : 'no-such-participant';
      },
    );
  }
}
