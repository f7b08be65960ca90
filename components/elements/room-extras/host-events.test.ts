import { expect } from '@open-wc/testing';
import { KnockEvent } from '../../events/knock.ts';
import type { MutedByHostEvent } from '../../events/muted-by-host.ts';
import type { UnmuteAskedEvent } from '../../events/unmute-asked.ts';
import { FakeSession, participant } from '../../testing/fake-session.ts';
import { dispatchHostEvents } from './host-events.ts';

const EVE = { id: 'eve', name: 'Eve' };

describe('a page that has hosts', () => {
  it('hears who knocks, once, those included who were there before', () => {
    const session = new FakeSession();
    session.set({ waiting: [EVE] });
    const heard: Event[] = [];
    const stops = dispatchHostEvents(session, new Set(), (event) => heard.push(event));
    session.emit('knock', { person: EVE });
    session.emit('knock', { person: { id: 'bob', name: 'Bob' } });
    expect(heard.map((event) => event instanceof KnockEvent && event.person.name)).to.deep.equal([
      'Eve',
      'Bob',
    ]);
    session.set({ waiting: [] });
    session.emit('knock', { person: EVE });
    expect(heard).to.have.length(3);
    for (const stop of stops) stop();
    session.emit('knock', { person: { id: 'cem', name: 'Cem' } });
    expect(heard).to.have.length(3);
  });

  it('hears what was switched off, what is asked for, and by whom', () => {
    const session = new FakeSession();
    session.add(participant('ada'));
    const heard: Event[] = [];
    dispatchHostEvents(session, new Set(), (event) => heard.push(event));
    session.emit('muted-by-host', { media: 'camera', from: 'ada' });
    session.emit('muted-by-host', { media: 'microphone' });
    session.emit('unmute-asked', { from: 'ada' });
    const [camera, microphone, asked] = heard as [MutedByHostEvent, MutedByHostEvent, UnmuteAskedEvent];
    expect([camera.type, camera.media, camera.participant?.id]).to.deep.equal([
      'muted-by-host',
      'camera',
      'ada',
    ]);
    expect(microphone.participant).to.equal(null);
    expect([asked.type, asked.participant?.id, asked.bubbles, asked.composed]).to.deep.equal([
      'unmute-asked',
      'ada',
      true,
      true,
    ]);
  });
});
