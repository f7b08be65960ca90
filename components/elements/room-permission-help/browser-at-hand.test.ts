import { expect } from '@open-wc/testing';
import { browserAtHand, thisAgent, type BrowserAtHand } from './browser-at-hand.ts';

interface Sample {
  readonly userAgent: string;
  readonly brands?: readonly string[];
  readonly touchPoints?: number;
}

const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)';
const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)';
const ANDROID = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko)';
const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';

const SAMPLES: readonly (readonly [expected: string, sample: Sample])[] = [
  [
    'chrome windows Chrome',
    {
      userAgent: `${WINDOWS} Chrome/142.0.0.0 Safari/537.36`,
      brands: ['Chromium', 'Google Chrome', 'Not_A Brand'],
    },
  ],
  ['chrome windows Chrome', { userAgent: `${WINDOWS} Chrome/142.0.0.0 Safari/537.36` }],
  [
    'chrome mac Chrome',
    { userAgent: `${MAC} AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36` },
  ],
  [
    'chrome linux Chromium',
    {
      userAgent:
        'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chromium/142.0.0.0 Safari/537.36',
      brands: ['Chromium', 'Not_A Brand'],
    },
  ],
  [
    'chrome chromeos Chrome',
    {
      userAgent:
        'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
    },
  ],
  [
    'chrome windows Brave',
    { userAgent: `${WINDOWS} Chrome/142.0.0.0 Safari/537.36`, brands: ['Brave', 'Chromium', 'Not_A Brand'] },
  ],
  ['chrome windows Vivaldi', { userAgent: `${WINDOWS} Chrome/142.0.0.0 Safari/537.36 Vivaldi/7.6.3797.63` }],
  [
    'chrome android Chrome',
    { userAgent: `${ANDROID} Chrome/142.0.0.0 Mobile Safari/537.36`, touchPoints: 5 },
  ],
  [
    'edge windows Edge',
    {
      userAgent: `${WINDOWS} Chrome/142.0.0.0 Safari/537.36 Edg/142.0.3595.53`,
      brands: ['Chromium', 'Microsoft Edge', 'Not_A Brand'],
    },
  ],
  [
    'edge android Edge',
    { userAgent: `${ANDROID} Chrome/142.0.0.0 Mobile Safari/537.36 EdgA/142.0.0.0`, touchPoints: 5 },
  ],
  [
    'opera mac Opera',
    {
      userAgent: `${MAC} AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 OPR/123.0.0.0`,
    },
  ],
  [
    'opera android Opera',
    { userAgent: `${ANDROID} Chrome/140.0.0.0 Mobile Safari/537.36 OPR/92.0.0.0`, touchPoints: 5 },
  ],
  [
    'samsung android Samsung Internet',
    {
      userAgent: `${ANDROID} SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36`,
      brands: ['Chromium', 'Samsung Internet', 'Not?A_Brand'],
      touchPoints: 5,
    },
  ],
  [
    'firefox windows Firefox',
    { userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:153.0) Gecko/20100101 Firefox/153.0' },
  ],
  [
    'firefox linux Firefox',
    { userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' },
  ],
  [
    'firefox android Firefox',
    { userAgent: 'Mozilla/5.0 (Android 15; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0', touchPoints: 5 },
  ],
  [
    'safari mac Safari',
    { userAgent: `${MAC} AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15` },
  ],
  ['safari ios Safari', { userAgent: `${IPHONE} Version/18.5 Mobile/15E148 Safari/604.1`, touchPoints: 5 }],
  [
    'safari ios Safari',
    {
      userAgent: `${MAC} AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15`,
      touchPoints: 5,
    },
  ],
  ['chrome ios Chrome', { userAgent: `${IPHONE} CriOS/142.0.7444.77 Mobile/15E148 Safari/604.1` }],
  ['firefox ios Firefox', { userAgent: `${IPHONE} FxiOS/145.0 Mobile/15E148 Safari/605.1.15` }],
  ['edge ios Edge', { userAgent: `${IPHONE} Version/18.0 EdgiOS/142.0.3595.66 Mobile/15E148 Safari/604.1` }],
  ['opera ios Opera', { userAgent: `${IPHONE} Version/18.5 Mobile/15E148 Safari/604.1 OPT/6.2.0` }],
  ['other linux ', { userAgent: 'Ladybird/1.0' }],
  ['other linux ', { userAgent: '' }],
];

const told = ({ browser, system, label }: BrowserAtHand): string => `${browser} ${system} ${label}`;

describe('browserAtHand', () => {
  for (const [expected, { userAgent, brands = [], touchPoints = 0 }] of SAMPLES) {
    it(`is ${expected}: ${brands.join(' ')} ${userAgent.slice(-60)}`, () => {
      expect(told(browserAtHand({ userAgent, brands, touchPoints }))).to.equal(expected);
    });
  }

  it('is Chromium where these tests run', () => {
    expect(browserAtHand(thisAgent()).browser).to.equal('chrome');
  });
});
