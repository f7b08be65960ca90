import { findProgram } from '../../../scripts/lib/programs.mjs';
import { Namespace } from './namespace.ts';

const PROGRAMS = ['ip', 'tc', 'iptables', 'tcpdump'];

function find(): string | null {
  if (process.platform !== 'linux') return 'network namespaces are a matter of Linux';
  if (process.getuid?.() !== 0) return 'network faults need root';
  const missing = PROGRAMS.filter((name) => findProgram(name) === null);
  if (missing.length > 0) return `not installed: ${missing.join(', ')}`;
  let namespace: Namespace | null = null;
  try {
    namespace = new Namespace('try');
    namespace.administer(
      'iptables',
      '-w',
      '-A',
      'FORWARD',
      '-m',
      'statistic',
      '--mode',
      'random',
      '--probability',
      '0.5',
    );
    namespace.ip('link', 'add', 'one', 'type', 'veth', 'peer', 'name', 'other');
    namespace.administer(
      'tc',
      'qdisc',
      'add',
      'dev',
      'one',
      'root',
      'tbf',
      'rate',
      '1mbit',
      'burst',
      '4kb',
      'limit',
      '4kb',
    );
    return null;
  } catch (error) {
    return `this machine refuses: ${error instanceof Error ? error.message.split('\n').slice(0, 2).join(' ') : String(error)}`;
  } finally {
    namespace?.remove();
  }
}

/** Why this machine lets nobody break networks; `null` where it does. */
export const NETWORK_REFUSAL: string | null = find();
