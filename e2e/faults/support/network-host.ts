import { Namespace } from './namespace.ts';

/** The largest queue before a narrow line: what waits longer is lost, as in a router at home. Milliseconds. */
const QUEUE = '400ms';

/**
 * A machine with one network card, behind a router. What its line suffers is done in the router (packets get lost without
 * anybody being told), except what happens to the card itself.
 */
export class NetworkHost {
  readonly namespace: Namespace;
  readonly #router: Namespace;
  /** The router's card for this line, and the chain of iptables(8) that all its packets pass. */
  readonly #port: string;
  readonly #subnet: string;
  #host = 2;

  /** `number`: 1 to 254, the third part of its address. */
  constructor(router: Namespace, label: string, number: number) {
    this.#router = router;
    this.#port = `line${number}`;
    this.#subnet = `10.99.${number}`;
    this.namespace = new Namespace(label);
    this.namespace.set('net/ipv6/conf/all/disable_ipv6', '1');
    const ends = ['link', 'add', this.#port, 'type', 'veth', 'peer', 'name', 'eth0', 'netns'];
    router.ip(...ends, this.namespace.name);
    router.ip('addr', 'add', `${this.#subnet}.1/24`, 'dev', this.#port);
    router.ip('link', 'set', this.#port, 'up');
    this.namespace.ip('addr', 'add', `${this.address}/24`, 'dev', 'eth0');
    this.linkUp();
    this.#firewall('-N', this.#port);
    this.#firewall('-A', 'FORWARD', '-i', this.#port, '-j', this.#port);
    this.#firewall('-A', 'FORWARD', '-o', this.#port, '-j', this.#port);
  }

  get address(): string {
    return `${this.#subnet}.${this.#host}`;
  }

  /** All UDP is lost, in both directions. */
  dropUdp(): void {
    this.#drop('-p', 'udp');
  }

  /** All TCP is lost: connections are half open, and nobody gets a RST. */
  dropTcp(): void {
    this.#drop('-p', 'tcp');
  }

  /** TCP to and from this port is lost. */
  dropTcpPort(port: number): void {
    for (const side of ['--sport', '--dport']) this.#drop('-p', 'tcp', side, String(port));
  }

  dropAll(): void {
    this.#drop();
  }

  /** Loses this share of all packets, 0 to 1, in each direction. */
  lose(share: number): void {
    this.#drop('-m', 'statistic', '--mode', 'random', '--probability', String(share));
  }

  /** Makes the line this narrow, in each direction. */
  limit(kbit: number): void {
    const shape = ['root', 'tbf', 'rate', `${kbit}kbit`, 'burst', '4kb', 'latency', QUEUE];
    this.#router.administer('tc', 'qdisc', 'replace', 'dev', this.#port, ...shape);
    this.namespace.administer('tc', 'qdisc', 'replace', 'dev', 'eth0', ...shape);
  }

  /** The card is down: its routes are gone, as when Wi-Fi is lost. */
  linkDown(): void {
    this.namespace.ip('link', 'set', 'eth0', 'down');
  }

  linkUp(): void {
    this.namespace.ip('link', 'set', 'eth0', 'up');
    // Without a default route, browsers gather no candidates.
    this.namespace.ip('route', 'replace', 'default', 'via', `${this.#subnet}.1`);
  }

  /** Takes another address of the same network; the old one is gone at once. */
  changeAddress(): void {
    this.#host += 1;
    this.namespace.ip('addr', 'flush', 'dev', 'eth0');
    this.namespace.ip('addr', 'add', `${this.address}/24`, 'dev', 'eth0');
    this.linkUp();
  }

  /** Whatever was done to the line ends. */
  heal(): void {
    this.#firewall('-F', this.#port);
    for (const [where, card] of [
      [this.#router, this.#port],
      [this.namespace, 'eth0'],
    ] as const) {
      if (where.administer('tc', 'qdisc', 'show', 'dev', card).includes('tbf')) {
        where.administer('tc', 'qdisc', 'delete', 'dev', card, 'root');
      }
    }
    this.linkUp();
  }

  #drop(...match: readonly string[]): void {
    this.#firewall('-A', this.#port, ...match, '-j', 'DROP');
  }

  #firewall(...args: readonly string[]): void {
    this.#router.administer('iptables', '-w', ...args);
  }
}
