import { expect, fixture, html } from '@open-wc/testing';
import type { Diagnosis, Finding, FindingCode } from '../../room/diagnosis/diagnosis.ts';
import { FINDINGS } from '../../room/diagnosis/finding-texts.ts';
import '../../testing/room-fixture.ts';
import type { RoomCheck } from './room-check.ts';

function diagnosisOf(...codes: readonly FindingCode[]): Diagnosis {
  const findings = codes.map((code): Finding => ({
    ...FINDINGS[code],
    code,
    remedy: FINDINGS[code].remedy ?? '',
    snippet: code === 'no-way-out' ? 'allow-it' : '',
  }));
  const severities = findings.map(({ severity }) => severity);
  const device = { allowedByPage: true, permission: 'granted', present: true } as const;
  return {
    page: {
      secure: true,
      webrtc: true,
      framed: false,
      sandbox: { opaqueOrigin: false, tokens: null },
      blocked: [],
      camera: device,
      microphone: device,
    },
    service: { origin: 'https://meet.example.org', reachable: true, transport: 'websocket', roundTrip: 12 },
    network: [],
    outcome: severities.includes('problem') ? 'problem' : severities.includes('warning') ? 'warning' : 'good',
    findings,
  };
}

const elementOf = () => fixture<RoomCheck>(html`<room-check></room-check>`);
const summary = (check: RoomCheck) => check.renderRoot.querySelector('[role="status"]')?.textContent?.trim();
const items = (check: RoomCheck) =>
  [...check.renderRoot.querySelectorAll('li')].map((item) => [
    item.querySelector('[role="img"]')?.getAttribute('aria-label'),
    ...[...item.querySelectorAll('p')].map(({ textContent }) => textContent),
  ]);

describe('<room-check>', () => {
  it('shows nothing before there was a check', async () => {
    const check = await elementOf();
    expect([summary(check), items(check)]).to.deep.equal(['', []]);
    expect(check.offsetHeight).to.equal(0);
  });

  it('says that it is checking, where it is read out, and checks once at a time', async () => {
    const check = await elementOf();
    let asked = 0;
    let found: (diagnosis: Diagnosis) => void = () => undefined;
    const session = {
      diagnose: () => {
        asked += 1;
        return new Promise<Diagnosis>((resolve) => (found = resolve));
      },
    };
    const done = check.run(session);
    await check.run(session);
    await check.updateComplete;
    expect([summary(check), asked]).to.deep.equal(['Checking your connection…', 1]);
    await expect(check).to.be.accessible();
    found(diagnosisOf('service-ready'));
    await done;
    await check.updateComplete;
    expect(summary(check)).to.equal('Everything is ready for a call.');
  });

  it('names what was found, how bad it is without colours, and what to do', async () => {
    const check = await elementOf();
    await check.run({ diagnose: async () => diagnosisOf('camera-ready', 'udp-blocked', 'no-way-out') });
    await check.updateComplete;
    expect(summary(check)).to.equal('Something is in the way of a call:');
    expect(items(check)).to.deep.equal([
      ['Fine', FINDINGS['camera-ready'].message],
      ['Note', FINDINGS['udp-blocked'].message, FINDINGS['udp-blocked'].remedy],
      ['Problem', FINDINGS['no-way-out'].message, FINDINGS['no-way-out'].remedy],
    ]);
    await expect(check).to.be.accessible();
  });

  it('can check again after a check that failed', async () => {
    const check = await elementOf();
    let refused = false;
    await check.run({ diagnose: () => Promise.reject(new Error('offline')) }).catch(() => (refused = true));
    await check.run({ diagnose: async () => diagnosisOf('service-ready') });
    await check.updateComplete;
    expect([refused, summary(check)]).to.deep.equal([true, 'Everything is ready for a call.']);
  });
});
