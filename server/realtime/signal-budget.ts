import type { TokenBucket } from 'limiter';
import type { ClientEvent, ClientPayload } from '../../protocol/index.ts';
import { perMinute } from '../limits/per-minute.ts';

/** Candidates of one ICE generation: those of a bundled connection on a machine with a dozen interfaces. */
const CANDIDATES = 50;

/** Ends of candidates in one generation: one for each section of media, and one for all. */
const ENDS = 33;

/** Others that a connection is remembered to have signalled to. Names are easily made up, so the oldest go. */
const MAX_LINKS = 256;

const UFRAG = 'a=ice-ufrag:';

interface Link {
  readonly descriptions: TokenBucket | null;
  /** Of the description sent last: another one begins a generation (RFC 8839, section 5.4). */
  ufrag: string;
  candidates: number;
  ends: number;
}

/**
 * What one connection may signal to each of the others, whose browsers have to work on all of it. A negotiation is a description and its
 * candidates; what comes beyond is not worth a browser's while.
 */
export class SignalBudget {
  /** Most connections are idle, and small without it. */
  private links: Map<string, Link> | undefined;
  private readonly descriptionsPerMinute: number;

  /** `descriptionsPerMinute`: to each of the others; 0 means no limit. */
  constructor(descriptionsPerMinute: number) {
    this.descriptionsPerMinute = descriptionsPerMinute;
  }

  /** Counts a payload that was validated, if it is a signal and allowed. Everything else is. */
  take(payload: ClientPayload<ClientEvent>): boolean {
    if ('offer' in payload) return this.describe(this.linkTo(payload.to), payload.offer.sdp);
    if ('ans' in payload) return this.describe(this.linkTo(payload.to), payload.ans.sdp);
    if (!('candidate' in payload)) return true;
    const link = this.linkTo(payload.to);
    if (payload.candidate?.candidate) return (link.candidates += 1) <= CANDIDATES;
    return (link.ends += 1) <= ENDS;
  }

  private describe(link: Link, sdp: string): boolean {
    if (link.descriptions && !link.descriptions.tryRemoveTokens(1)) return false;
    const at = sdp.indexOf(UFRAG);
    // Without media there is none, as while a call rings.
    if (at < 0) return true;
    const start = at + UFRAG.length;
    if (sdp.startsWith(`${link.ufrag}\r`, start) || sdp.startsWith(`${link.ufrag}\n`, start)) return true;
    const ufrag = /[^\r\n]*/.exec(sdp.slice(start, start + 256))?.[0] ?? '';
    // A copy: a slice would keep the whole description in memory.
    link.ufrag = Buffer.from(ufrag).toString();
    link.candidates = 0;
    link.ends = 0;
    return true;
  }

  private linkTo(id: string): Link {
    this.links ??= new Map();
    const { links } = this;
    const known = links.get(id);
    if (known) return known;
    if (links.size >= MAX_LINKS) links.delete(links.keys().next().value ?? '');
    const { descriptionsPerMinute: count } = this;
    const link = { descriptions: count === 0 ? null : perMinute(count), ufrag: '', candidates: 0, ends: 0 };
    links.set(id, link);
    return link;
  }
}
