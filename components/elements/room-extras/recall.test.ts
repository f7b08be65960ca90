import { expect } from '@open-wc/testing';
import {
  CallDeclinedEvent,
  DeviceErrorEvent,
  ParticipantJoinedEvent,
  RoomJoinedEvent,
} from '../../events/index.ts';
import { FakeSession, participant } from '../../testing/fake-session.ts';
import { recall } from './recall.ts';

describe('recalling what was missed', () => {
  const [ada, bob] = [participant('ada'), participant('bob')];

  it('tells again what was fleeting, and then goes on', () => {
    const session = new FakeSession();
    const heard: string[] = [];
    const stop = recall(session, [new CallDeclinedEvent(ada)]).on('call-declined', (event) =>
      heard.push(event.participant.id),
    );
    session.emit('call-declined', { participant: bob });
    stop();
    session.emit('call-declined', { participant: bob });
    expect(heard).to.deep.equal(['ada', 'bob']);
  });

  it('leaves out what can still be seen, and all of an earlier call', () => {
    const missed = [
      new CallDeclinedEvent(ada),
      new RoomJoinedEvent('lab', 'me'),
      new ParticipantJoinedEvent(bob),
    ];
    const heard: string[] = [];
    const session = recall(new FakeSession(), missed);
    session.on('call-declined', () => heard.push('declined'));
    session.on('participant-joined', () => heard.push('joined'));
    expect(heard).to.deep.equal([]);
  });

  it('tells why a device could not be had, in the words of the session', () => {
    const told: unknown[] = [];
    recall(new FakeSession(), [new DeviceErrorEvent('camera', 'in-use')]).on('device-error', (error) =>
      told.push(error),
    );
    expect(told).to.deep.equal([{ device: 'camera', type: 'in-use' }]);
  });
});
