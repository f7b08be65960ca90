/** What `diagnose()` finds out about the way from this page to a call. Everything in it is readonly. */
import type { CaptureFacts } from '../../media/capture-facts.ts';
import type { IceProbe } from '../../rtc/ice-probe.ts';
import type { FindingCode, Severity } from './finding-texts.ts';
import type { NeededDirective } from './policy-probe.ts';
import type { SandboxFacts } from './sandbox-facts.ts';

export interface PageFacts {
  /** W3C Secure Contexts: without it there is neither camera nor microphone. */
  readonly secure: boolean;
  readonly webrtc: boolean;
  /** It stands in a frame of another page. */
  readonly framed: boolean;
  readonly sandbox: SandboxFacts;
  /** Directives of its Content Security Policy that hold back what a room needs. */
  readonly blocked: readonly NeededDirective[];
  readonly camera: CaptureFacts;
  readonly microphone: CaptureFacts;
}

export interface ServiceFacts {
  /** Origin, for example `https://meet.example.org`. */
  readonly origin: string;
  readonly reachable: boolean;
  /** How messages travel, `websocket` or `polling`; `null` without a connection. */
  readonly transport: string | null;
  /** Shortest of a few round trips in milliseconds; `null` when none came back. */
  readonly roundTrip: number | null;
}

export interface DiagnosisFacts {
  /** What the page is allowed: secure context, frame, Content Security Policy, devices. */
  readonly page: PageFacts;
  /** Whether the service answers, how messages travel, and how long they take. */
  readonly service: ServiceFacts;
  /** One for each STUN or TURN URI of the service; `null` when the service would not name them. */
  readonly network: readonly IceProbe[] | null;
}

/** One sentence of a diagnosis, with what is to be done. */
export interface Finding {
  /** Stable; the sentences beside it may change. */
  readonly code: FindingCode;
  /** `warning`: a call works, but not in all respects. `problem`: it does not. */
  readonly severity: Severity;
  /** A sentence in English on how things stand. */
  readonly message: string;
  /** A sentence in English on what to do; empty where there is nothing to do. */
  readonly remedy: string;
  /** What to write for that, ready to be copied: an attribute, a header, a directive, settings. Empty where there is nothing to copy. */
  readonly snippet: string;
}

/** What `diagnose()` has found out about the way from this page to a call. */
export interface Diagnosis extends DiagnosisFacts {
  /** The worst of the findings. */
  readonly outcome: Severity;
  /** First the page, then the service, then the network. Never empty. */
  readonly findings: readonly Finding[];
}

export type { FindingCode, NeededDirective, SandboxFacts, Severity };
