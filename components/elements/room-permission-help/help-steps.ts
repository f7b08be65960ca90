import type { HelpText } from '../../i18n/en/help.ts';
import type { DeviceErrorType } from '../../media/device-errors.ts';
import type { BrowserAtHand, BrowserName, SystemName } from './browser-at-hand.ts';

/** What a step looks for, to be drawn beside it. */
export type HelpSign = 'sliders' | 'lock' | 'camera';

export interface HelpStep {
  readonly text: HelpText;
  readonly sign?: HelpSign;
}

/** What to do, in order. */
export interface DeviceHelp {
  readonly steps: readonly HelpStep[];
  /** Where else it may be refused. */
  readonly note: HelpText | null;
}

const step = (text: HelpText, sign?: HelpSign): HelpStep => (sign ? { text, sign } : { text });
const AGAIN = step('help-again');

const DESKTOP: Readonly<Record<Exclude<BrowserName, 'samsung'>, readonly HelpStep[]>> = {
  chrome: [step('help-chrome-icon', 'sliders'), step('help-chrome-switch'), AGAIN],
  edge: [step('help-lock-icon', 'lock'), step('help-edge-allow'), AGAIN],
  opera: [step('help-lock-icon', 'lock'), step('help-opera-allow'), AGAIN],
  firefox: [step('help-firefox-icon', 'camera'), step('help-firefox-clear'), step('help-again-allow')],
  safari: [step('help-safari-menu'), step('help-safari-allow'), AGAIN],
  other: [step('help-other-icon'), step('help-other-allow'), AGAIN],
};

const ANDROID: Readonly<Partial<Record<BrowserName, readonly HelpStep[]>>> = {
  chrome: [step('help-android-icon', 'sliders'), step('help-android-allow'), AGAIN],
  samsung: [step('help-android-lock', 'lock'), step('help-android-allow'), AGAIN],
  firefox: [step('help-android-lock', 'lock'), step('help-firefox-android-allow'), AGAIN],
};
const ANDROID_OTHERS = [step('help-android-lock', 'lock'), step('help-android-allow'), AGAIN];

/** Every browser there has its permissions from the system; only Safari has some of its own. */
const IOS = [step('help-ios-settings'), step('help-ios-switch'), step('help-ios-back')];
const IOS_SAFARI = [step('help-ios-page-menu'), step('help-ios-website'), step('help-safari-allow'), AGAIN];

const SYSTEM: Readonly<Record<SystemName, HelpText | null>> = {
  windows: 'help-windows',
  mac: 'help-mac',
  ios: 'help-ios',
  android: 'help-android',
  chromeos: 'help-chromeos',
  linux: null,
};

function whereToAllow({ browser, system }: BrowserAtHand): readonly HelpStep[] {
  if (system === 'ios') return browser === 'safari' ? IOS_SAFARI : IOS;
  if (system === 'android') return ANDROID[browser] ?? ANDROID_OTHERS;
  return DESKTOP[browser === 'samsung' ? 'other' : browser];
}

/**
 * How a device can be had that could not be, in the browser at hand.
 * @param allowed - the browser itself says that the page may use it: then the system holds it back
 */
export function deviceHelp(type: DeviceErrorType, at: BrowserAtHand, allowed: boolean): DeviceHelp {
  const system = SYSTEM[at.system];
  switch (type) {
    case 'permission-denied':
      if (allowed && system) return { steps: [step(system), AGAIN], note: null };
      return {
        steps: whereToAllow(at),
        note: at.system === 'ios' && at.browser !== 'safari' ? null : system,
      };
    case 'dismissed':
      return { steps: [step('help-press-again'), step('help-choose-allow')], note: null };
    case 'in-use':
      return {
        steps: [step('help-close-programs'), step('help-close-tabs'), step('help-press-again')],
        note: 'help-plug-again',
      };
    case 'not-found':
      return { steps: [step('help-plug-in'), step('help-shutter'), step('help-press-again')], note: system };
    case 'blocked-by-policy':
      return { steps: [], note: 'help-policy' };
    case 'insecure-context':
    case 'overconstrained':
      return { steps: [], note: null };
    default:
      return type satisfies never;
  }
}
