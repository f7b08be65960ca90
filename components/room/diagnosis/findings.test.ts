import { expect } from '@open-wc/testing';
import type { IceProbe, IceWay, ProbeOutcome } from '../../rtc/ice-probe.ts';
import type { DiagnosisFacts, PageFacts, ServiceFacts } from './diagnosis.ts';
import { FINDINGS } from './finding-texts.ts';
import { findingsOf, worst } from './findings.ts';

const READY = { allowedByPage: true, permission: 'granted', present: true } as const;
const PAGE: PageFacts = {
  secure: true,
  webrtc: true,
  framed: false,
  sandbox: { opaqueOrigin: false, tokens: null },
  blocked: [],
  camera: READY,
  microphone: READY,
};
const SERVICE: ServiceFacts = {
  origin: 'https://meet.example.org',
  reachable: true,
  transport: 'websocket',
  roundTrip: 40,
};
const probes = (...found: readonly (readonly [IceWay, ProbeOutcome])[]): readonly IceProbe[] =>
  found.map(([way, outcome]) => ({ url: way, way, outcome, milliseconds: 10 }));
const ALL = probes(['stun', 'works'], ['turn-udp', 'works'], ['turn-tcp', 'works'], ['turn-tls', 'works']);

const facts = (change: Partial<DiagnosisFacts>): DiagnosisFacts => ({
  page: PAGE,
  service: SERVICE,
  network: ALL,
  ...change,
});
const codes = (change: Partial<DiagnosisFacts>) => findingsOf(facts(change)).map(({ code }) => code);
const ofPage = (change: Partial<PageFacts>) => codes({ page: { ...PAGE, ...change } });
const ofService = (change: Partial<ServiceFacts>) => codes({ service: { ...SERVICE, ...change } });
const ofNetwork = (network: DiagnosisFacts['network']) => codes({ network }).slice(3);

describe('what a connection check finds', () => {
  it('all is well: page, service, and every way through the network', () => {
    expect(codes({})).to.deep.equal([
      'camera-ready',
      'microphone-ready',
      'service-ready',
      'udp-works',
      'turn-udp-works',
      'turn-tcp-works',
      'turn-tls-works',
    ]);
    expect(worst(findingsOf(facts({})))).to.equal('good');
  });

  it('a page that can have no devices, before anything of them', () => {
    expect(ofPage({ secure: false }))
      .to.include('page-insecure')
      .and.not.include('camera-ready');
    expect(ofPage({ webrtc: false }).slice(0, 2)).to.deep.equal(['no-webrtc', 'service-ready']);
  });

  it('why a device is not to be had: the page, the device, the person, in this order', () => {
    const missing = { ...READY, present: false };
    const withheld = { ...missing, allowedByPage: false };
    expect(ofPage({ camera: withheld, framed: true })).to.include('camera-held-back');
    expect(ofPage({ microphone: withheld })).to.include('microphone-not-allowed');
    expect(ofPage({ camera: { ...missing, permission: 'denied' } })).to.include('camera-missing');
    expect(ofPage({ microphone: { ...READY, permission: 'denied' } })).to.include('microphone-denied');
    expect(ofPage({ microphone: { ...READY, permission: 'prompt' } })).to.include('microphone-unasked');
    expect(ofPage({ microphone: { ...READY, permission: 'unknown' } })).to.include('microphone-unasked');
  });

  it('what a sandbox takes away: devices with the origin, and what can be done without', () => {
    expect(ofPage({ sandbox: { opaqueOrigin: true, tokens: null } })[0]).to.equal('sandbox-origin');
    const tokens = ['allow-scripts', 'allow-same-origin'];
    expect(ofPage({ sandbox: { opaqueOrigin: false, tokens } }).slice(2, 4)).to.deep.equal([
      'sandbox-downloads',
      'sandbox-popups',
    ]);
    expect(
      ofPage({ sandbox: { opaqueOrigin: false, tokens: [...tokens, 'allow-popups'] } }).slice(2, 4),
    ).to.deep.equal(['sandbox-downloads', 'service-ready']);
  });

  it('what the policy of the page holds back, instead of blaming the service for it', () => {
    const page = (...blocked: PageFacts['blocked']) => ({ ...PAGE, blocked });
    const away = { ...SERVICE, reachable: false, transport: null, roundTrip: null };
    expect(codes({ page: page('connect-src', 'websocket'), service: away }).slice(2)).to.deep.equal([
      'csp-connections',
    ]);
    const slow = codes({ page: page('websocket'), service: { ...SERVICE, transport: 'polling' } });
    expect(slow).to.include('csp-websockets').and.not.include('service-polling');
    expect(codes({ page: page('script-src', 'img-src') })).to.include.members(['csp-scripts', 'csp-images']);
  });

  it('what to write against it: on the frame, in a header, in the policy, in the settings of the service', () => {
    const snippets = (change: Partial<DiagnosisFacts>) =>
      Object.fromEntries(findingsOf(facts(change)).map(({ code, snippet }) => [code, snippet]));
    const withheld = { ...READY, allowedByPage: false };
    expect(snippets({ page: { ...PAGE, framed: true, camera: withheld } })['camera-held-back']).to.match(
      /^allow="camera; microphone; /,
    );
    expect(snippets({ page: { ...PAGE, camera: withheld } })['camera-not-allowed']).to.match(
      /^Permissions-Policy: camera=\(self\), /,
    );
    const sandbox = { opaqueOrigin: false, tokens: ['allow-scripts', 'allow-popups'] };
    expect(snippets({ page: { ...PAGE, sandbox } })['sandbox-downloads']).to.equal(
      'sandbox="allow-scripts allow-popups allow-downloads"',
    );
    expect(snippets({ page: { ...PAGE, blocked: ['connect-src', 'img-src'] } })).to.include({
      'csp-connections': 'connect-src https://meet.example.org wss://meet.example.org',
      'csp-images': 'img-src blob: data:',
      'camera-ready': '',
    });
    expect(snippets({ network: probes(['stun', 'works']) })['no-relay']).to.match(/^TURN_URLS=turn:/);
  });

  it('how the service answers', () => {
    expect(ofService({ transport: 'polling' })).to.include('service-polling');
    expect(ofService({ roundTrip: 2_000 })).to.include('service-slow');
    expect(ofService({ roundTrip: null })).to.include('service-slow');
  });

  it('says nothing of the network when not even the service can be reached', () => {
    const found = ofService({ reachable: false, transport: null, roundTrip: null });
    expect(found).to.deep.equal(['camera-ready', 'microphone-ready', 'service-unreachable']);
  });

  it('UDP is blocked, and a relay helps', () => {
    expect(
      ofNetwork(
        probes(['stun', 'silent'], ['turn-udp', 'silent'], ['turn-tcp', 'works'], ['turn-tls', 'works']),
      ),
    ).to.deep.equal(['udp-blocked', 'turn-udp-silent', 'turn-tcp-works', 'turn-tls-works']);
  });

  it('a relay over UDP proves UDP as well as STUN does', () => {
    expect(ofNetwork(probes(['turn-udp', 'works']))).to.deep.equal(['udp-works', 'turn-udp-works']);
  });

  it('one relay of several is enough for each way', () => {
    const found = ofNetwork(probes(['turn-tcp', 'silent'], ['turn-tcp', 'works'], ['turn-udp', 'works']));
    expect(found).to.deep.equal(['udp-works', 'turn-udp-works', 'turn-tcp-works']);
  });

  it('nothing gets through', () => {
    const found = findingsOf(facts({ network: probes(['stun', 'silent'], ['turn-tls', 'silent']) }));
    expect(found.map(({ code }) => code).slice(3)).to.deep.equal(['no-way-out']);
    expect(worst(found)).to.equal('problem');
  });

  it('a relay that answers and refuses is no blocked network', () => {
    const found = ofNetwork(probes(['turn-udp', 'refused'], ['turn-tcp', 'works']));
    expect(found).to.deep.equal(['turn-tcp-works', 'turn-refused']);
  });

  it('what the service has not got: relays, any server at all, an answer', () => {
    expect(ofNetwork(probes(['stun', 'works']))).to.deep.equal(['udp-works', 'no-relay']);
    expect(ofNetwork([])).to.deep.equal(['no-servers']);
    expect(ofNetwork(null)).to.deep.equal(['network-unknown']);
  });

  it('has a sentence for everything, and something to do about all that is not well', () => {
    for (const [code, { severity, message, remedy = '' }] of Object.entries(FINDINGS)) {
      expect(message, code).to.match(/^[A-Z].*\.$/u);
      if (severity !== 'good') expect(remedy, code).to.match(/^[A-Z].*\.$/u);
    }
  });
});
