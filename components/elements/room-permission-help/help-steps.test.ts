import { expect } from '@open-wc/testing';
import { enHelp } from '../../i18n/en/help.ts';
import type { DeviceErrorType } from '../../media/device-errors.ts';
import type { BrowserAtHand, BrowserName, SystemName } from './browser-at-hand.ts';
import { deviceHelp } from './help-steps.ts';

const BROWSERS: readonly BrowserName[] = ['chrome', 'edge', 'opera', 'samsung', 'firefox', 'safari', 'other'];
const SYSTEMS: readonly SystemName[] = ['windows', 'mac', 'ios', 'android', 'chromeos', 'linux'];

const at = (browser: BrowserName, system: SystemName): BrowserAtHand => ({ browser, system, label: 'X' });
const firstStep = (browser: BrowserName, system: SystemName) =>
  deviceHelp('permission-denied', at(browser, system), false).steps[0];

describe('deviceHelp', () => {
  it('says where each browser has its permissions', () => {
    expect(firstStep('chrome', 'windows')).to.deep.equal({ text: 'help-chrome-icon', sign: 'sliders' });
    expect(firstStep('edge', 'windows')).to.deep.equal({ text: 'help-lock-icon', sign: 'lock' });
    expect(firstStep('opera', 'mac')).to.deep.equal({ text: 'help-lock-icon', sign: 'lock' });
    expect(firstStep('firefox', 'linux')).to.deep.equal({ text: 'help-firefox-icon', sign: 'camera' });
    expect(firstStep('safari', 'mac')).to.deep.equal({ text: 'help-safari-menu' });
    expect(firstStep('chrome', 'android')).to.deep.equal({ text: 'help-android-icon', sign: 'sliders' });
    expect(firstStep('samsung', 'android')).to.deep.equal({ text: 'help-android-lock', sign: 'lock' });
    expect(firstStep('safari', 'ios')).to.deep.equal({ text: 'help-ios-page-menu' });
  });

  it('leads to the settings of the system in the other browsers on iOS', () => {
    for (const browser of ['chrome', 'firefox', 'edge', 'opera'] as const)
      expect(firstStep(browser, 'ios')).to.deep.equal({ text: 'help-ios-settings' });
  });

  it('leads to the system where the browser itself would allow it', () => {
    const help = deviceHelp('permission-denied', at('chrome', 'mac'), true);
    expect(help.steps.map(({ text }) => text)).to.deep.equal(['help-mac', 'help-again']);
  });

  it('has something to do for everything that a person can mend, in every browser and system', () => {
    const mendable: readonly DeviceErrorType[] = ['permission-denied', 'dismissed', 'in-use', 'not-found'];
    for (const type of mendable)
      for (const browser of BROWSERS)
        for (const system of SYSTEMS)
          for (const allowed of [true, false]) {
            const { steps, note } = deviceHelp(type, at(browser, system), allowed);
            expect(steps, `${type} ${browser} ${system}`).to.have.length.within(2, 4);
            for (const { text } of steps) expect(enHelp).to.have.property(text);
            if (note) expect(enHelp).to.have.property(note);
          }
  });

  it('has a word for the author where the page itself holds devices back', () => {
    const help = deviceHelp('blocked-by-policy', at('chrome', 'mac'), false);
    expect(help).to.deep.equal({ steps: [], note: 'help-policy' });
  });
});
