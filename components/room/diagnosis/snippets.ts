import { FRAME_ALLOW, PAGE_ALLOW } from '../../media/policy-facts.ts';
import type { DiagnosisFacts, FindingCode } from './diagnosis.ts';
import { socketAddress } from './policy-probe.ts';

const TURN = 'TURN_URLS=turn:turn.example.org:3478 TURN_SECRET=<static-auth-secret>';

/** Least that a frame needs for a call, when nothing is known of what it has. */
const SANDBOX = ['allow-scripts', 'allow-same-origin'];

/** What to write so that a finding is gone; empty where there is nothing to write. A pure function. */
export function snippetFor(code: FindingCode, { page, service }: DiagnosisFacts): string {
  const sandbox = (token: string) =>
    `sandbox="${[...new Set([...(page.sandbox.tokens ?? SANDBOX), token])].join(' ')}"`;
  switch (code) {
    case 'camera-held-back':
    case 'microphone-held-back':
      return FRAME_ALLOW;
    case 'camera-not-allowed':
    case 'microphone-not-allowed':
      return PAGE_ALLOW;
    case 'sandbox-origin':
      return sandbox('allow-same-origin');
    case 'sandbox-downloads':
      return sandbox('allow-downloads');
    case 'sandbox-popups':
      return sandbox('allow-popups');
    case 'csp-scripts':
      return `script-src ${new URL(import.meta.url).origin}`;
    case 'csp-connections':
    case 'csp-websockets':
      return `connect-src ${service.origin} ${socketAddress(service.origin)}`;
    case 'csp-images':
      return 'img-src blob: data:';
    case 'no-servers':
    case 'no-relay':
      return TURN;
    default:
      return '';
  }
}
