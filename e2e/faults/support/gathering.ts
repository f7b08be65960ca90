import assert from 'node:assert/strict';
import { pictureOf } from '../../support/media.ts';
import type { RoomUser } from '../../support/room-user.ts';
import { mediaFlows, mediaStops } from './media-flow.ts';
import { Stall } from './stall.ts';

/** The state of somebody's connection, as it stands on their tile. */
const status = (title: string) => `>>> .tile[aria-label="${title}"] [part~="status"]`;
const MESSAGES = '>>> room-chat >>> [part~="message"]';

/** Runs in the page: notes that somebody is said to have left, and that a connection is said to be in trouble. */
function watch(): void {
  document.addEventListener('participant-left', () => document.body.setAttribute('data-left', ''));
  document.addEventListener('participant-updated', ({ participant: { away, link } }) => {
    if (away || ['connecting', 'reconnecting', 'failed'].includes(link)) {
      document.body.setAttribute('data-trouble', '');
    }
  });
}

/** Who takes part for somebody, themselves included. */
function roster(user: RoomUser): Promise<readonly string[]> {
  return user.person.page.evaluate(() => {
    const room = document.querySelector('video-room');
    return [room?.localParticipant.id, ...(room?.participants ?? []).map(({ id }) => id)].map(String).sort();
  });
}

/** People in one call, and what has to be the same after a fault as it was before. */
export class Gathering {
  readonly users: readonly RoomUser[];
  readonly #said: string[] = [];
  #ids: readonly string[] = [];

  /** `users`: all who are in the room. */
  private constructor(users: readonly RoomUser[]) {
    this.users = users;
  }

  /** Waits until all see and hear each other, and opens their chats. */
  static async of(...users: readonly RoomUser[]): Promise<Gathering> {
    const gathering = new Gathering(users);
    await gathering.#each((user, other) => user.sees(other.name));
    await Promise.all(users.map((user) => user.hears()));
    for (const user of users) {
      await user.use('chat');
      await user.person.page.evaluate(watch);
    }
    gathering.#ids = await roster(users[0] as RoomUser);
    assert.equal(new Set(gathering.#ids).size, users.length);
    return gathering;
  }

  /** Somebody writes something that nobody has written yet. */
  async say(user: RoomUser): Promise<void> {
    const text = `message ${this.#said.length + 1} of ${user.name}`;
    this.#said.push(text);
    await user.say(text);
  }

  /** Waits until nobody gets new frames or sound of anybody. */
  async stops(): Promise<void> {
    await this.#each((user, other) => mediaStops(user, other.name));
  }

  /** Waits until everyone gets new frames and sound of everyone. `enough`: how many frames, if more than a few. */
  async flows(enough?: number): Promise<void> {
    await this.#each((user, other) => mediaFlows(user, other.name, enough));
  }

  /** Begins to watch all pictures for how long they stand still. */
  async watchStalls(): Promise<readonly Stall[]> {
    return this.#each((user, other) => Stall.watch(user, other.name));
  }

  /** Waits until the tile of somebody says that the connection is being made again; the last picture stays. */
  async reconnects(user: RoomUser, other: RoomUser): Promise<void> {
    const chip = `${status(other.name)}::-p-text(Reconnecting)`;
    await user.person.waitFor(`"Reconnecting" on the tile of ${other.name}`, () => user.person.page.$(chip));
    const { lit } = await pictureOf(await user.video(other.name));
    assert.ok(lit > 0.1, `${user.name} goes on seeing the last picture of ${other.name}`);
  }

  /** Pictures and sound of everyone go on for so many milliseconds. */
  async goesOn(length: number): Promise<void> {
    const end = performance.now() + length;
    while (performance.now() < end) await this.flows();
  }

  /** Sound can be heard by everyone for so many milliseconds. */
  async soundGoesOn(length: number): Promise<void> {
    const end = performance.now() + length;
    while (performance.now() < end) await Promise.all(this.users.map((user) => user.hears()));
  }

  /** No tile has said so far that a connection is being made again. */
  async noTrouble(): Promise<void> {
    for (const user of this.users) await user.finds('[data-trouble]', 0);
  }

  /** Nobody is told so far that anybody has left. */
  async nobodyLeft(): Promise<void> {
    for (const user of this.users) await user.finds('[data-left]', 0);
  }

  /** Waits until somebody is told that somebody else has left; from then on that is as it should be. */
  async leaves(user: RoomUser): Promise<void> {
    await user.find('[data-left]');
    await user.person.page.evaluate(() => document.body.removeAttribute('data-left'));
  }

  /** Everything is as before: pictures, sound, no word of trouble, the same people, and each message once. */
  async isWhole(): Promise<void> {
    await Promise.all(this.users.map((user) => user.isJoined()));
    await this.#each((user, other) => user.sees(other.name));
    await Promise.all(this.users.map((user) => user.hears()));
    await this.#each((user, other) => user.finds(status(other.name), 0));
    await this.nobodyLeft();
    for (const user of this.users) {
      assert.deepEqual(await roster(user), this.#ids, `${user.name} has the same people with the same ids`);
      await user.finds(MESSAGES, this.#said.length);
      const texts = await user.person.page.$$eval(MESSAGES, (all) => all.map((one) => one.textContent));
      for (const text of this.#said) {
        assert.equal(
          texts.filter((one) => one.includes(text)).length,
          1,
          `${user.name} reads "${text}" once`,
        );
      }
    }
  }

  #each<T>(act: (user: RoomUser, other: RoomUser) => Promise<T>): Promise<readonly T[]> {
    const pairs = this.users.flatMap((user) =>
      this.users.filter((other) => other !== user).map((other) => [user, other] as const),
    );
    return Promise.all(pairs.map(([user, other]) => act(user, other)));
  }
}
