import { expect, fixture, html } from '@open-wc/testing';
import { loadTexts } from '../../i18n/localize.ts';
import type { DeviceErrorType } from '../../media/device-errors.ts';
import { INITIAL_LOCAL, type LocalState } from '../../room/room-state.ts';
import { asked, deep, find } from '../../testing/room-fixture.ts';
import type { BrowserAtHand } from './browser-at-hand.ts';
import type { RoomPermissionHelp } from './room-permission-help.ts';

const CHROME: BrowserAtHand = { browser: 'chrome', system: 'mac', label: 'Chrome' };
const ERRORS: readonly DeviceErrorType[] = [
  'permission-denied',
  'dismissed',
  'not-found',
  'in-use',
  'overconstrained',
  'insecure-context',
  'blocked-by-policy',
];

async function helpOf(change: Partial<LocalState>, browser = CHROME): Promise<RoomPermissionHelp> {
  return fixture(
    html`<room-permission-help
      .local=${{ ...INITIAL_LOCAL, ...change }}
      .browser=${browser}
    ></room-permission-help>`,
  );
}

const why = (help: RoomPermissionHelp) => find(help, '[role="alert"]').innerText;
const steps = (help: RoomPermissionHelp) =>
  [...help.renderRoot.querySelectorAll('li')].map(({ innerText }) => innerText.trim());

// Fetched when they are first needed; here they are to be read at once.
before(loadTexts);

describe('<room-permission-help>', () => {
  it('has nothing to say while all is well', async () => {
    expect(deep(await helpOf({}), '[part="device-error"]')).to.equal(null);
  });

  for (const type of ERRORS) {
    it(`has a sentence for "${type}" of either device`, async () => {
      const camera = await helpOf({ cameraError: type });
      expect(why(camera)).to.contain('camera').and.not.contain('microphone');
      await expect(camera).to.be.accessible();
      expect(why(await helpOf({ microphoneError: type })))
        .to.contain('microphone')
        .and.not.contain('camera ');
    });
  }

  it('has one sentence where both failed alike, two where they did not, and a way to try again', async () => {
    const alike = await helpOf({ cameraError: 'permission-denied', microphoneError: 'permission-denied' });
    expect(why(alike)).to.equal('This page may not use your camera and microphone.');
    const different = await helpOf({ cameraError: 'in-use', microphoneError: 'permission-denied' });
    expect(why(different).split('\n').filter(Boolean)).to.have.length(2);
    expect(steps(different)[0]).to.contain('Click this icon');
    const heard = asked(different);
    find(different, 'button').click();
    expect(heard).to.deep.equal([['retryDevices']]);
  });

  it('says where to click in the browser at hand', async () => {
    const denied = { cameraError: 'permission-denied', microphoneError: 'permission-denied' } as const;
    expect(steps(await helpOf(denied))).to.deep.equal([
      'Click this icon, left of the address at the top:',
      'Switch on Camera and Microphone.',
      'Come back here. If nothing happens by itself, press “Try again”.',
    ]);
    const onPhone = await helpOf(denied, { browser: 'firefox', system: 'ios', label: 'Firefox' });
    expect(steps(onPhone)[0]).to.equal('Open the Settings app of your device, tap Apps, then Firefox.');
    const unknown = await helpOf(denied, { browser: 'other', system: 'mac', label: '' });
    expect(find(unknown, '.note')).to.contain.text('switch on this browser');
  });

  it('leads to the system where the browser would allow it', async () => {
    const help = await helpOf({ cameraError: 'permission-denied' });
    help.allowed = true;
    await help.updateComplete;
    expect(steps(help)[0]).to.contain('On a Mac, open System Settings').and.to.contain('Chrome');
  });

  for (const scheme of ['light', 'dark']) {
    it(`is accessible (${scheme})`, async () => {
      const around = await fixture<HTMLElement>(html`<div></div>`);
      around.style.colorScheme = scheme;
      around.style.background = 'Canvas';
      const help = await helpOf({ cameraError: 'permission-denied' });
      around.append(help);
      await expect(around).to.be.accessible();
    });
  }
});
