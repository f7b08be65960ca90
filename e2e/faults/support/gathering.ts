import assert from 'node:assert/strict';
import { pictureOf } from '../../support/media.ts';
import type { RoomUser } from '../../support/room-user.ts';
import { mediaFlows } from './media-flow.ts';

/** The state of somebody's connection, as it stands on their tile. */
const status = (title: string) => `>>> .tile[aria-label="${title}"] [part~="status"]`;
const MESSAGES = '>>> room-chat >>> [part~="message"]';

/** Runs in the page: notes who is said to have left. */
function watchLeaving(): void {
  document.addEventListener('participant-left', () => document.body.setAttribute('data-left', ''));
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
      await user.person.page.evaluate(watchLeaving);
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

  /** Waits until new frames are shown and sound arrives between these two, or among all. */
  async flows(...[user, other]: [] | [RoomUser, RoomUser]): Promise<void> {
    if (user && other) await Promise.all([mediaFlows(user, other.name), mediaFlows(other, user.name)]);
    else await this.#each((one, another) => mediaFlows(one, another.name));
  }

  /** Waits until the tile of somebody says that the connection is being made again; the last picture stays. */
  async reconnects(user: RoomUser, other: RoomUser): Promise<void> {
    const chip = `${status(other.name)}::-p-text(Reconnecting)`;
    await user.person.waitFor(`"Reconnecting" on the tile of ${other.name}`, () => user.person.page.$(chip));
    const { lit } = await pictureOf(await user.video(other.name));
    assert.ok(lit > 0.1, `${user.name} goes on seeing the last picture of ${other.name}`);
  }

  /** Everything is as before: pictures, sound, no word of trouble, the same people, and each message once. */
  async isWhole(): Promise<void> {
    await Promise.all(this.users.map((user) => user.isJoined()));
    await this.#each((user, other) => user.sees(other.name));
    await Promise.all(this.users.map((user) => user.hears()));
    await this.#each((user, other) => user.finds(status(other.name), 0));
    for (const user of this.users) {
      assert.deepEqual(await roster(user), this.#ids, `${user.name} has the same people with the same ids`);
      await user.finds('[data-left]', 0);
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

  async #each(act: (user: RoomUser, other: RoomUser) => Promise<void>): Promise<void> {
    const pairs = this.users.flatMap((user) =>
      this.users.filter((other) => other !== user).map((other) => [user, other] as const),
    );
    await Promise.all(pairs.map(([user, other]) => act(user, other)));
  }
}
