import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { requireBrowser } from '../../../scripts/lib/browsers.mjs';
import { launch, type BrowserName } from '../../support/browsers.ts';
import { dismiss, type Person } from '../../support/person.ts';
import { RoomUser, type EnterOptions } from '../../support/room-user.ts';
import { Service } from '../../support/service.ts';
import { newRoom } from '../../support/stage.ts';
import { Gathering } from './gathering.ts';
import type { Namespace } from './namespace.ts';
import type { NetworkHost } from './network-host.ts';
import { Network } from './network.ts';
import { NETWORK_REFUSAL } from './network-refusal.ts';
import { PortRelay } from './port-relay.ts';
import { testCertificate } from '../../support/test-certificate.ts';

/** The service has its machine for itself. */
const SERVICE = 'service';
const PORT = 3000;

/** Firefox says so for each connection that it gives up; another is made then. */
const ICE_FAILED = /WebRTC: ICE failed/;
/** What browsers write to the console when a line is cut. */
const CUT_OFF = /WebSocket|can’t establish a connection|was interrupted while|ERR_|Failed to load resource/;

export interface NetworkStageOptions {
  /** Who takes part, each on a machine of their own. */
  readonly people: readonly string[];
  /** Variables of the service. */
  readonly env?: Readonly<Record<string, string>>;
  /** Chromium takes the certificate of the TURN servers for one that an authority has signed. */
  readonly trustsTurn?: boolean;
}

export interface Meeting {
  readonly ann: RoomUser;
  readonly bob: RoomUser;
  readonly call: Gathering;
  readonly line: NetworkHost;
}

/** The service and people on machines of their own, with a network between them that can be broken; for the tests of one file. */
export class NetworkStage {
  readonly #options: NetworkStageOptions;
  readonly #browsers = new Map<string, Promise<Browser>>();
  readonly #relays: PortRelay[] = [];
  readonly #persons = new Set<Person>();
  #folder = '';
  #network: Network | null = null;
  #service: Service | null = null;

  /** To be called within a `describe`. */
  constructor(options: NetworkStageOptions) {
    this.#options = options;
    if (NETWORK_REFUSAL !== null) return;
    before(() => this.#set());
    afterEach(() => this.#dismiss());
    after(() => this.#strike());
  }

  get network(): Network {
    if (!this.#network) throw new Error('the stage is not set');
    return this.#network;
  }

  get service(): Service {
    if (!this.#service) throw new Error('the stage is not set');
    return this.#service;
  }

  /** A test that breaks networks; listed as not run where the machine forbids that. */
  row(name: string, test: () => Promise<void>): void {
    void it(name, { skip: NETWORK_REFUSAL ?? false }, test);
  }

  /** Somebody who has joined a room in the demo, on the machine of this name. */
  async participant(name: string, room: EnterOptions, browser: BrowserName = 'chromium'): Promise<RoomUser> {
    const user = await RoomUser.open(await this.#browser(name, browser), name);
    user.person.expected.push(CUT_OFF, ICE_FAILED);
    this.#persons.add(user.person);
    await user.enter(this.service.origin, room);
    return user;
  }

  /** Ann and Bob in a room of their own, and the line of Ann's machine. */
  async meet(one?: BrowserName, other?: BrowserName): Promise<Meeting> {
    const room = newRoom();
    const ann = await this.participant('ann', { room }, one);
    const bob = await this.participant('bob', { room }, other);
    return { ann, bob, call: await Gathering.of(ann, bob), line: this.network.host('ann') };
  }

  async #set(): Promise<void> {
    this.#folder = mkdtempSync(join(tmpdir(), 'roomlet-faults-'));
    this.#network = new Network([SERVICE, ...this.#options.people]);
    const { address, namespace } = this.network.host(SERVICE);
    this.#service = new Service(this.#options.env, { prefix: namespace.prefix, host: address, port: PORT });
    await this.#service.start();
  }

  /** One of each kind for each machine, started when it is first needed. */
  #browser(host: string, name: BrowserName): Promise<Browser> {
    const key = `${host}-${name}`;
    const browser = this.#browsers.get(key) ?? this.#launch(host, name);
    this.#browsers.set(key, browser);
    return browser;
  }

  async #launch(host: string, name: BrowserName): Promise<Browser> {
    const { namespace } = this.network.host(host);
    const relay = await PortRelay.open(namespace);
    this.#relays.push(relay);
    return launch(name, {
      executablePath: this.#starter(namespace, name),
      trusted: new URL(this.service.origin),
      debuggingPort: relay.port,
      ...(this.#options.trustsTurn && { trustedKey: (await testCertificate()).keyHash }),
    });
  }

  /** An executable that starts a browser in a namespace. */
  #starter(namespace: Namespace, name: BrowserName): string {
    const path = join(this.#folder, `${namespace.name}-${name}`);
    writeFileSync(path, `#!/bin/sh\nexec ${[...namespace.prefix, requireBrowser(name)].join(' ')} "$@"\n`);
    chmodSync(path, 0o755);
    return path;
  }

  async #dismiss(): Promise<void> {
    this.network.heal();
    const persons = [...this.#persons];
    this.#persons.clear();
    await dismiss(persons);
  }

  async #strike(): Promise<void> {
    await Promise.all([...this.#browsers.values()].map(async (browser) => (await browser).close()));
    for (const relay of this.#relays) relay.close();
    await this.#service?.stop();
    this.#network?.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
