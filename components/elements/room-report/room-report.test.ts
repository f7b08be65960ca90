import { expect, fixture, html } from '@open-wc/testing';
import { loadTexts } from '../../i18n/localize.ts';
import type { Diagnosis } from '../../room/diagnosis/diagnosis.ts';
import { SessionLog } from '../../room/report/session-log.ts';
import { FakeSession, participant } from '../../testing/fake-session.ts';
import { until } from '../../testing/media.ts';
import '../../define-check.ts';
import '../../define-stats.ts';
import '../../testing/room-fixture.ts';
import type { RoomReport } from './room-report.ts';

const CHECKED: Diagnosis = {
  outcome: 'good',
  findings: [],
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
  network: [],
};

const button = (report: RoomReport, index = 0) =>
  report.renderRoot.querySelectorAll<HTMLButtonElement>('[part="report-button"]')[index]!;
const status = (report: RoomReport) =>
  report.renderRoot.querySelector('[role="status"]')!.textContent!.trim();
const made = (report: RoomReport) => report.renderRoot.querySelector('[part="report"]')?.textContent ?? '';

before(loadTexts);

describe('<room-report>', () => {
  let session: FakeSession;
  let log: SessionLog;

  async function reportOf(): Promise<RoomReport> {
    session = new FakeSession();
    session.diagnosis = Promise.resolve(CHECKED);
    session.set({ phase: 'joined', room: 'secret-room' });
    session.setLocal({ id: 'my-secret-id', email: 'me@secret.example', name: 'Mona Secret' });
    session.add(participant('secret-ada', { name: 'Ada Secret', email: 'ada@secret.example' }));
    log = new SessionLog(session);
    const report = await fixture<RoomReport>(
      html`<room-report .session=${session} .log=${log}></room-report>`,
    );
    await report.updateComplete;
    return report;
  }
  afterEach(() => log.close());

  it('makes a report that can be read first, and says who made it nowhere', async () => {
    const report = await reportOf();
    await expect(report).to.be.accessible();
    button(report).focus();
    button(report).click();
    await until(() => made(report) !== '');
    expect(JSON.parse(made(report))).to.be.an('object');
    expect(made(report).toLowerCase()).to.not.contain('secret');
    await until(() => report.shadowRoot!.activeElement === button(report));
    await expect(report).to.be.accessible();
  });

  it('makes one at a time', async () => {
    const report = await reportOf();
    button(report).click();
    await report.updateComplete;
    expect(button(report)).to.have.attribute('aria-disabled', 'true');
    button(report).click();
    await until(() => made(report) !== '');
    expect(session.count('diagnose')).to.be.at.most(1);
  });

  it('makes one also where the connection cannot be checked', async () => {
    const report = await reportOf();
    session.diagnosis = Promise.reject(new Error('no'));
    button(report).click();
    await until(() => made(report) !== '');
    expect(JSON.parse(made(report))).to.be.an('object');
  });

  it('is kept as a file, or copied, and says so', async () => {
    const report = await reportOf();
    button(report).click();
    await until(() => made(report) !== '');
    const kept: string[] = [];
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      kept.push(this.download);
    };
    button(report, 1).click();
    HTMLAnchorElement.prototype.click = click;
    expect(kept).to.deep.equal(['roomlet-report.json']);
    await until(() => status(report) !== '');
    const saved = status(report);
    button(report).click();
    await until(() => status(report) !== saved);
  });
});
