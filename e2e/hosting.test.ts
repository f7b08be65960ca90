import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Keyboard } from './support/keyboard.ts';
import { pictureOf } from './support/media.ts';
import { received } from './support/probe.ts';
import type { RoomUser } from './support/room-user.ts';
import { newRoom, Stage } from './support/stage.ts';

const TOOLS = '>>> room-roster >>> room-host-tools';
const LOCK = `${TOOLS} >>> label:nth-child(1) [part="host-switch"]`;
const KNOCK = `${TOOLS} >>> label:nth-child(2) [part="host-switch"]`;
const SELF_UNMUTE = `${TOOLS} >>> label:nth-child(3) [part="host-switch"]`;
const NOTICE = '>>> room-extras >>> room-notices >>> [part="notice"]';
const ADMIT = '>>> room-notices >>> [part="admit-button"]';
const CONFIRM = '>>> room-host-confirm >>> [part="confirm-button"]';

/** The list of people is open. Does something about somebody in it. */
async function act(host: RoomUser, name: string, action: string): Promise<void> {
  await host.press(`>>> room-roster >>> [part="person-button"][aria-label="More about ${name}"]`);
  await host.press(`>>> room-person-menu >>> [data-action="${action}"]`);
}

async function setSwitch(host: RoomUser, selector: string, on: boolean): Promise<void> {
  await host.press(selector);
  const input = await host.find(selector);
  await host.person.waitFor(`${selector} to be ${on}`, () =>
    input.evaluate((element, wanted) => (element as HTMLInputElement).checked === wanted, on),
  );
}

/** Waits until nothing is heard of the only other, whose pictures go on. */
async function hearsNothing(user: RoomUser, from: string): Promise<void> {
  const video = await user.video(from);
  await user.person.waitFor(`silence of ${from}`, async () => {
    const { audioEnergy } = await received(user.person.view);
    const { frames } = await pictureOf(video);
    await user.person.waitFor('more pictures', async () => (await pictureOf(video)).frames >= frames + 15);
    return (await received(user.person.view)).audioEnergy === audioEnergy;
  });
}

const microphoneIsOn = (user: RoomUser): Promise<boolean> =>
  user.person.view.evaluate(() => document.querySelector('video-room')?.localParticipant.microphone ?? false);

describe('hosting', () => {
  const stage = new Stage({ browsers: ['chromium'] });

  /** At the lobby of a room, with Join pressed. */
  async function comer(name: string, room: string): Promise<RoomUser> {
    const user = await stage.visitor(name);
    await user.person.page.goto(`${stage.service.origin}/room/${room}`);
    await user.join();
    return user;
  }

  async function hosted(): Promise<{
    readonly room: string;
    readonly ann: RoomUser;
    readonly bob: RoomUser;
  }> {
    const room = newRoom();
    const ann = await stage.participant('ann', { room });
    const bob = await stage.participant('bob', { room });
    await ann.sees('bob');
    await ann.use('people');
    await ann.find(TOOLS);
    return { room, ann, bob };
  }

  it('whoever knocks is let in from the notice, and pictures go both ways; others are turned away', async () => {
    const { room, ann, bob } = await hosted();
    await setSwitch(ann, KNOCK, true);
    await ann.use('people');
    const eve = await comer('eve', room);
    await eve.reads('Waiting to be let in');
    await ann.reads('eve wants to come in');
    assert.equal((await bob.person.view.$$(NOTICE)).length, 0, 'hosts alone are asked');
    await ann.press(ADMIT);
    await eve.isJoined();
    await Promise.all([ann.sees('eve'), bob.sees('eve'), eve.sees('ann'), eve.sees('bob')]);
    await ann.finds(NOTICE, 0);

    const mal = await comer('mal', room);
    await ann.reads('mal wants to come in');
    await ann.press('>>> room-notices >>> [part="deny-button"]');
    await mal.reads('You were not let in');
    await ann.finds(NOTICE, 0);
  });

  it('several who knock stand in a list, and are let in at once', async () => {
    const { room, ann } = await hosted();
    await setSwitch(ann, KNOCK, true);
    await ann.use('people');
    const comers = [await comer('eve', room), await comer('fay', room)];
    await ann.reads('2 people want to come in');
    await ann.press('>>> room-notices >>> [part="view-waiting-button"]');
    await ann.finds('>>> room-waiting >>> [part="waiting-person"]', 2);
    await ann.press('>>> room-waiting >>> [part="admit-all-button"]');
    for (const user of comers) await user.isJoined();
    await ann.finds('>>> room-waiting >>> [part="waiting-person"]', 0);
  });

  it('a notice is answered with the keyboard alone', async () => {
    const room = newRoom();
    const ann = await stage.visitor('ann');
    const keys = await Keyboard.of(ann.person);
    await ann.enter(stage.service.origin, { room });
    await ann.person.view.evaluate(() => document.querySelector('video-room')?.setRules({ knock: true }));
    const eve = await comer('eve', room);
    await ann.find(NOTICE);
    await keys.goTo(/Admit eve/);
    await keys.press('Enter');
    await eve.isJoined();
    await ann.sees('eve');
  });

  it('a locked room lets nobody new in, and an open one does again', async () => {
    const { room, ann, bob } = await hosted();
    await setSwitch(ann, LOCK, true);
    await bob.reads('The room is locked');
    const eve = await comer('eve', room);
    await eve.reads('This room is locked');
    await setSwitch(ann, LOCK, false);
    await eve.press('>>> room-lobby >>> [part~="join-button"]');
    await eve.isJoined();
    await ann.sees('eve');
  });

  it('who is muted is not heard and reads by whom, and undoes it alone where that is allowed', async () => {
    const { ann, bob } = await hosted();
    await ann.hears();
    await act(ann, 'bob', 'mute');
    await bob.reads('ann has muted you');
    await hearsNothing(ann, 'bob');
    await ann.find('>>> room-roster >>> [aria-label="Muted by a host"]');
    await bob.use('microphone');
    await ann.hears();

    await setSwitch(ann, SELF_UNMUTE, false);
    await act(ann, 'bob', 'mute');
    await bob.reads('Only a host can unmute you');
    await bob.use('microphone');
    await hearsNothing(ann, 'bob');
    assert.equal(await microphoneIsOn(bob), false);

    await act(ann, 'bob', 'askToUnmute');
    await bob.reads('ann asks you to unmute');
    await bob.press('>>> room-notices >>> [part="unmute-yes-button"]');
    await ann.hears();
    assert.equal(await microphoneIsOn(bob), true);
  });

  it('everybody is muted at once, and a shared screen is stopped', async () => {
    const { ann, bob } = await hosted();
    await ann.press(`${TOOLS} >>> [part="mute-everyone-button"]`);
    await hearsNothing(ann, 'bob');
    assert.equal(await microphoneIsOn(ann), true, 'hosts are not muted');
    await bob.shareScreen(true);
    await ann.find('>>> .tile[aria-label="bob’s screen"]');
    await act(ann, 'bob', 'stopScreen');
    await bob.reads('ann has stopped your sharing');
    await ann.finds('>>> .tile[aria-label="bob’s screen"]', 0);
  });

  it('who is removed reads it, and neither stays nor comes back with a reload', async () => {
    const { ann, bob } = await hosted();
    await act(ann, 'bob', 'remove');
    await ann.press(CONFIRM);
    await bob.reads('You were removed from the call');
    await ann.finds('>>> .tile[aria-label="bob"]', 0);
    await bob.person.page.reload();
    await bob.join();
    await bob.reads('You were not let in.');
    assert.equal(await bob.state(), 'lobby');
    assert.equal((await ann.person.view.$$('>>> .tile[aria-label="bob"]')).length, 0);
  });

  it('the meeting ends for everybody, once that is confirmed', async () => {
    const { ann, bob } = await hosted();
    await ann.press(`${TOOLS} >>> [part="end-button"]`);
    await ann.reads('End the meeting for everyone?');
    await ann.press(CONFIRM);
    await Promise.all([ann, bob].map((user) => user.reads('The call has ended')));
  });

  it('a host can make another, stays one through a reload, and is followed when gone for good', async () => {
    const { ann, bob, room } = await hosted();
    const cem = await stage.participant('cem', { room });
    await ann.person.page.reload();
    await ann.isJoined();
    await ann.use('people');
    await ann.find(TOOLS);
    await act(ann, 'cem', 'makeHost');
    await cem.reads('You are a host now');
    await cem.use('people');
    await cem.find(TOOLS);
    await act(cem, 'ann', 'makeParticipant');
    await ann.reads('You are a participant now');
    await ann.finds(TOOLS, 0);
    await ann.leave();
    await cem.leave();
    await bob.reads('You are a host now');
    await bob.use('people');
    await bob.find(TOOLS);
  });
});
