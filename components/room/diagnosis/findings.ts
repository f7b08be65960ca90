import type { CaptureFacts } from '../../media/capture-facts.ts';
import type { IceProbe, IceWay, ProbeOutcome } from '../../rtc/ice-probe.ts';
import type { DiagnosisFacts, Finding, FindingCode, PageFacts, Severity } from './diagnosis.ts';
import { FINDINGS } from './finding-texts.ts';
import type { NeededDirective } from './policy-probe.ts';
import { snippetFor } from './snippets.ts';

/** A round trip of more than this is felt when a call is set up, which takes several. In milliseconds. */
const SLOW = 600;
const RELAYS = ['turn-udp', 'turn-tcp', 'turn-tls'] as const satisfies readonly IceWay[];

/** What the facts mean to a person. A pure function. */
export function findingsOf(facts: DiagnosisFacts): readonly Finding[] {
  const codes = [
    ...ofPage(facts.page),
    ...ofPolicy(facts.page.blocked),
    ...ofService(facts),
    ...(facts.service.reachable && facts.page.webrtc ? ofNetwork(facts.network) : []),
  ];
  return codes.map((code) => {
    const { severity, message, remedy = '' } = FINDINGS[code];
    return { code, severity, message, remedy, snippet: snippetFor(code, facts) };
  });
}

export function worst(findings: readonly Finding[]): Severity {
  const order: readonly Severity[] = ['problem', 'warning', 'good'];
  return order.find((severity) => findings.some((finding) => finding.severity === severity)) ?? 'good';
}

const CSP: Readonly<Record<NeededDirective, FindingCode>> = {
  'script-src': 'csp-scripts',
  'connect-src': 'csp-connections',
  websocket: 'csp-websockets',
  'img-src': 'csp-images',
};

function ofPage({ secure, webrtc, framed, sandbox, camera, microphone }: PageFacts): readonly FindingCode[] {
  if (!webrtc) return ['no-webrtc'];
  if (!secure) return ['page-insecure'];
  if (sandbox.opaqueOrigin) return ['sandbox-origin'];
  return [
    `camera-${stateOf(camera, framed)}`,
    `microphone-${stateOf(microphone, framed)}`,
    ...ofSandbox(sandbox.tokens),
  ];
}

function stateOf({ allowedByPage, permission, present }: CaptureFacts, framed: boolean) {
  if (!allowedByPage) return framed ? 'held-back' : 'not-allowed';
  if (!present) return 'missing';
  if (permission === 'denied') return 'denied';
  return permission === 'granted' ? 'ready' : 'unasked';
}

function ofSandbox(tokens: readonly string[] | null): readonly FindingCode[] {
  if (!tokens) return [];
  const codes: FindingCode[] = [];
  if (!tokens.includes('allow-downloads')) codes.push('sandbox-downloads');
  if (!tokens.includes('allow-popups')) codes.push('sandbox-popups');
  return codes;
}

/** Where nothing can be reached, WebSockets are not worth a word of their own. */
function ofPolicy(blocked: readonly NeededDirective[]): readonly FindingCode[] {
  return blocked
    .filter((directive) => directive !== 'websocket' || !blocked.includes('connect-src'))
    .map((directive) => CSP[directive]);
}

function ofService({ page, service }: DiagnosisFacts): readonly FindingCode[] {
  const { reachable, transport, roundTrip } = service;
  // What the page itself holds back says nothing about the service, or about the network.
  if (!reachable) return page.blocked.includes('connect-src') ? [] : ['service-unreachable'];
  if (transport === 'polling') return page.blocked.includes('websocket') ? [] : ['service-polling'];
  return [roundTrip !== null && roundTrip <= SLOW ? 'service-ready' : 'service-slow'];
}

function ofNetwork(probes: readonly IceProbe[] | null): readonly FindingCode[] {
  if (!probes) return ['network-unknown'];
  if (probes.length === 0) return ['no-servers'];
  const outcomes = (...ways: readonly IceWay[]) =>
    probes.filter(({ way }) => ways.includes(way)).map(({ outcome }) => outcome);
  const works = (found: readonly ProbeOutcome[]) => found.includes('works');
  const stun = outcomes('stun');
  const overUdp = outcomes('stun', 'turn-udp');
  const relays = outcomes(...RELAYS);
  const codes: FindingCode[] = [];
  if (works(overUdp)) codes.push('udp-works');
  else if (!works(relays)) codes.push('no-way-out');
  else if (overUdp.length > 0 && !overUdp.includes('refused')) codes.push('udp-blocked');
  // Where nothing works, it is of no use to know each way that does not.
  for (const way of probes.some(({ outcome }) => outcome === 'works') ? RELAYS : []) {
    const found = outcomes(way);
    if (works(found)) codes.push(`${way}-works`);
    else if (found.includes('silent')) codes.push(`${way}-silent`);
  }
  if (relays.includes('refused')) codes.push('turn-refused');
  if (relays.length === 0 && works(stun)) codes.push('no-relay');
  return codes;
}
