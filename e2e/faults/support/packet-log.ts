import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { findProgram } from '../../../scripts/lib/programs.mjs';
import { NAME_SERVER, type Namespace } from './namespace.ts';

/** As tcpdump(8) writes it: `line2 In  IP 10.99.2.2.41234 > 203.0.113.53.53: 13691+ A? example.org. (29)`. */
const LINE = / IP (\d+\.\d+\.\d+\.\d+)(?:\.\d+)? > (\d+\.\d+\.\d+\.\d+)(?:\.\d+)?: (.*)/;
const QUESTION = / [A-Z]\w*\? (\S+)\. /;

/**
 * Names that browsers ask for on their own account, with no page open: updates, sign-in, suggestions. Servers for STUN are what the log is
 * there to see, whoever owns them; what the page itself loads is seen by the browser.
 */
const OF_BROWSERS =
  /^(?!.*\b(?:stun|turn)).*\.(?:google\.com|googleapis\.com|gvt1\.com|gstatic\.com|mozilla\.(?:com|net|org)|firefox\.com)$/;

/** For machines of the same link only (RFC 5771, section 4). */
const LINK_LOCAL = /^224\.0\.0\./;

/** What arrives at a router from the machines around it: every packet, wherever it wants to go. */
export class PacketLog {
  readonly #child: ChildProcessByStdio<null, Readable, Readable>;
  #text = '';

  private constructor(child: ChildProcessByStdio<null, Readable, Readable>) {
    this.#child = child;
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (this.#text += chunk));
  }

  /** Begins to log; what is sent once it has answered is in the log. */
  static async start(router: Namespace): Promise<PacketLog> {
    const [program, ...args] = router.prefix;
    const options = ['-i', 'any', '-Q', 'in', '-n', '-l', '-t', 'ip'];
    const child = spawn(program, [...args, findProgram('tcpdump') ?? 'tcpdump', ...options], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const log = new PacketLog(child);
    for await (const chunk of child.stderr.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
      if (String(chunk).includes('listening on')) return log;
    }
    throw new Error('tcpdump ended before it listened');
  }

  /** Ends the log, with everything in it that was sent until then. Idempotent. */
  async stop(): Promise<void> {
    if (this.#child.exitCode !== null) return;
    const ended = once(this.#child, 'close');
    this.#child.kill('SIGINT');
    await ended;
  }

  /** Whom a machine has sent anything to: addresses, and names that it asked for, but for those of browsers themselves. */
  contactsOf(address: string): ReadonlySet<string> {
    const contacts = new Set<string>();
    for (const line of this.#text.split('\n')) {
      const [, from, to = '', what = ''] = LINE.exec(line) ?? [];
      if (from !== address || LINK_LOCAL.test(to)) continue;
      const name = to === NAME_SERVER ? QUESTION.exec(what)?.[1] : undefined;
      if (name === undefined) contacts.add(to);
      else if (!OF_BROWSERS.test(name)) contacts.add(name);
    }
    return contacts;
  }
}
