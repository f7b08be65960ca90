import { captureFacts } from '../../media/capture-facts.ts';
import { isFramed } from '../../media/policy-facts.ts';
import { probeIceServers } from '../../rtc/ice-probe.ts';
import type { SignalingPort } from '../../signaling/signaling-port.ts';
import { CodedError } from '../../utils/coded-error.ts';
import type { Diagnosis, DiagnosisFacts, PageFacts, ServiceFacts } from './diagnosis.ts';
import { findingsOf, worst } from './findings.ts';
import { blockedDirectives } from './policy-probe.ts';
import { sandboxFacts } from './sandbox-facts.ts';

const ROUND_TRIPS = 3;

/**
 * Looks at the page, the service and the network at once. Never rejects: what fails is a finding.
 * @param server origin of the service that `signaling` leads to
 */
export async function diagnose(signaling: SignalingPort, server: string): Promise<Diagnosis> {
  const [page, [service, network]] = await Promise.all([pageFacts(), remoteFacts(signaling, server)]);
  const connected = service.transport === 'websocket';
  const blocked = await blockedDirectives({ server, connected });
  const facts: DiagnosisFacts = { page: { ...page, blocked }, service, network };
  const findings = findingsOf(facts);
  return { ...facts, findings, outcome: worst(findings) };
}

async function pageFacts(): Promise<Omit<PageFacts, 'blocked'>> {
  const [camera, microphone] = await Promise.all([captureFacts('camera'), captureFacts('microphone')]);
  const webrtc = typeof globalThis.RTCPeerConnection === 'function';
  return {
    secure: globalThis.isSecureContext,
    webrtc,
    framed: isFramed(),
    sandbox: sandboxFacts(),
    camera,
    microphone,
  };
}

async function remoteFacts(
  signaling: SignalingPort,
  origin: string,
): Promise<readonly [ServiceFacts, DiagnosisFacts['network']]> {
  try {
    await signaling.connect();
  } catch {
    return [{ origin, reachable: false, transport: null, roundTrip: null }, null];
  }
  return [{ origin, ...(await serviceFacts(signaling)) }, await networkFacts(signaling)];
}

/** Before the network is probed, which would make it seem slow. */
async function serviceFacts(signaling: SignalingPort): Promise<Omit<ServiceFacts, 'origin'>> {
  const trips: number[] = [];
  for (let trip = 0; trip < ROUND_TRIPS; trip += 1) {
    const started = performance.now();
    if (await answers(signaling)) trips.push(Math.round(performance.now() - started));
  }
  const roundTrip = trips.length > 0 ? Math.min(...trips) : null;
  return { reachable: roundTrip !== null, transport: signaling.transport, roundTrip };
}

/** A refusal has travelled as far as an answer: before a join, there is nothing to catch up with. */
async function answers(signaling: SignalingPort): Promise<boolean> {
  try {
    await signaling.request('room:sync', { since: Number.MAX_SAFE_INTEGER });
    return true;
  } catch (error) {
    return error instanceof CodedError && error.code === 'not-joined';
  }
}

async function networkFacts(signaling: SignalingPort): Promise<DiagnosisFacts['network']> {
  try {
    const { iceServers } = await signaling.request('ice:servers', {});
    return await probeIceServers(iceServers);
  } catch {
    return null;
  }
}
