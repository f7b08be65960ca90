import { Namespace } from './namespace.ts';
import { NetworkHost } from './network-host.ts';

/**
 * Machines that each have a network of their own (10.99.1.0/24, 10.99.2.0/24, ...), and the router between them. What is sent
 * to anywhere else arrives at the router and vanishes there.
 */
export class Network {
  readonly router: Namespace;
  readonly #hosts = new Map<string, NetworkHost>();

  constructor(names: readonly string[]) {
    this.router = new Namespace('router');
    this.router.set('net/ipv6/conf/all/disable_ipv6', '1');
    this.router.set('net/ipv4/ip_forward', '1');
    this.router.ip('route', 'add', 'blackhole', 'default');
    names.forEach((name, index) => {
      this.#hosts.set(name, new NetworkHost(this.router, name, index + 1));
    });
  }

  host(name: string): NetworkHost {
    const host = this.#hosts.get(name);
    if (!host) throw new Error(`the network has no ${name}`);
    return host;
  }

  /** All lines are as they were. */
  heal(): void {
    for (const host of this.#hosts.values()) host.heal();
  }

  /** Ends what runs on the machines. Idempotent. */
  close(): void {
    for (const host of this.#hosts.values()) host.namespace.remove();
    this.router.remove();
  }
}
