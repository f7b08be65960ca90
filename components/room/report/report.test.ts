import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { chatEntry, FakeSession, participant } from '../../testing/fake-session.ts';
import { DEFAULT_PREFERENCES } from '../../utils/preferences.ts';
import type { Stat } from '../../rtc/stats/stats-report.ts';
import { pageFacts } from './page-facts.ts';
import { reportOf, type Report } from './report.ts';
import { SessionLog } from './session-log.ts';

/** What no report may have in it: long and odd enough not to stand there by chance. */
const secret = fc
  .string({ minLength: 8, maxLength: 20, unit: fc.constantFrom(...'abcdefghkqxz0123456789'.split('')) })
  .map((text) => `zq${text}`);
const address = fc.oneof(fc.ipV4(), fc.ipV6()).filter((text) => text.length > 7);
const secrets = fc.record({
  id: secret,
  name: secret,
  email: fc.tuple(secret, secret).map(([who, where]) => `${who}@${where}.example`),
  room: secret,
  text: secret,
  message: secret,
  label: secret,
  speaker: secret,
  candidate: secret,
  address,
  turn: fc.tuple(address, secret).map(([host, user]) => `turn:${host}?${user}`),
});
type Secrets = typeof secrets extends fc.Arbitrary<infer T> ? T : never;

/** As browsers report a connection: with ids and addresses on every side. */
function stats({ candidate, address: ip, id, label, turn }: Secrets, bytes: number) {
  const entries: readonly Stat[] = [
    {
      id: `pair-${candidate}`,
      type: 'candidate-pair',
      state: 'succeeded',
      nominated: true,
      localCandidateId: `local-${id}`,
      remoteCandidateId: `remote-${id}`,
    },
    {
      id: `local-${id}`,
      type: 'local-candidate',
      candidateType: 'relay',
      address: ip,
      ip,
      relatedAddress: ip,
      protocol: 'udp',
      relayProtocol: 'tls',
      url: turn,
      usernameFragment: candidate,
      foundation: candidate,
    },
    { id: `remote-${id}`, type: 'remote-candidate', candidateType: 'host', address: ip, protocol: 'udp' },
    {
      id: `in-${id}`,
      type: 'inbound-rtp',
      kind: 'video',
      mid: '1',
      timestamp: bytes,
      bytesReceived: bytes,
      trackIdentifier: label,
      codecId: 'codec',
      packetsReceived: bytes,
      packetsLost: 0,
    },
    { id: 'codec', type: 'codec', mimeType: 'video/VP8', sdpFmtpLine: candidate },
  ];
  return { values: () => entries };
}

/** Everything about a call of these people that a report is made of. */
function reported(all: Secrets): Report {
  const session = new FakeSession();
  const { id, name, email, room, text, message, label, speaker } = all;
  const log = new SessionLog(session);
  session.set({
    phase: 'joined',
    room,
    speaker,
    error: { code: 'timeout', message },
    messages: [chatEntry(id, { text, name })],
    local: { ...session.state.local, id, email, name },
  });
  session.add(participant(id, { email, name, link: 'connecting' }));
  session.update(id, { link: 'connected', speaking: true });
  session.emit('device-moved', { device: 'camera', label, lost: true });
  session.emit('chat-message', { message: chatEntry(id, { text, name }) });
  session.emit('error', { code: 'denied', message });
  return reportOf({
    made: new Date(0),
    page: pageFacts(window),
    state: session.state,
    preferences: DEFAULT_PREFERENCES,
    diagnosis: {
      outcome: 'warning',
      findings: [{ code: 'no-relay', severity: 'warning', message, remedy: text, snippet: text }],
      page: {
        secure: true,
        webrtc: true,
        framed: false,
        sandbox: { opaqueOrigin: false, tokens: null },
        blocked: [],
        camera: { allowedByPage: true, permission: 'granted', present: true },
        microphone: { allowedByPage: true, permission: 'granted', present: true },
      },
      service: { origin: 'https://meet.example.org', reachable: true, transport: 'websocket', roundTrip: 12 },
      network: [{ url: all.turn, way: 'turn-udp', outcome: 'works', milliseconds: 31.4 }],
    },
    stats: new Map([[id, [stats(all, 1_000), stats(all, 2_000)] as const]]),
    events: log.entries,
    numberOf: (of) => log.numberOf(of),
  });
}

describe('a report', () => {
  it('has nothing in it of who, where, with what or about what', () => {
    fc.assert(
      fc.property(secrets, (all) => {
        const text = JSON.stringify(reported(all));
        for (const [what, value] of Object.entries(all))
          for (const part of value.split(/[@?]/)) expect(text, what).to.not.contain(part);
      }),
    );
  });

  it('tells of each participant by a number that the events know as well', () => {
    const [all] = fc.sample(secrets, 1) as [Secrets];
    const { participants, events, room, diagnosis } = reported(all);
    expect(participants).to.have.length(1);
    expect(participants[0]).to.include({ participant: 1, link: 'connected' });
    expect(participants[0]?.path).to.deep.equal({
      kind: 'relay',
      protocol: 'udp',
      relayProtocol: 'tls',
      roundTrip: null,
    });
    expect(participants[0]?.flows[0]).to.include({ bitrate: 8_000, codec: 'VP8' });
    expect(events.map(({ what }) => what)).to.include.members(['came', 'link', 'device-moved', 'error']);
    expect(room).to.include({ phase: 'joined', participants: 1, error: 'timeout' });
    expect(diagnosis?.network).to.deep.equal([{ way: 'turn-udp', outcome: 'works', milliseconds: 31 }]);
  });
});
