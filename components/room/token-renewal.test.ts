import { expect } from '@open-wc/testing';
import type { AnswerOf } from '../../protocol/index.ts';
import type { SignalingPort } from '../signaling/signaling-port.ts';
import { until } from '../testing/media.ts';
import { CodedError } from '../utils/coded-error.ts';
import type { SessionEvents, TokenReply } from './session-api.ts';
import { isToWarn, leadOf, pauseOf, TokenRenewal, type TokenRenewalPort } from './token-renewal.ts';

const MINUTE = 60_000;

describe('a token', () => {
  it('is renewed five minutes before its end, a short one when a third of it is left', () => {
    expect(leadOf(60 * MINUTE)).to.equal(5 * MINUTE);
    expect(leadOf(3 * MINUTE)).to.equal(MINUTE);
  });

  it('leaves time for several attempts', () => {
    for (const life of [3_000, MINUTE, 24 * 60 * MINUTE]) expect(leadOf(life) / pauseOf(life)).to.be.least(6);
  });

  it('that cannot be renewed is told of at once, and once more when little time is left', () => {
    expect(isToWarn(5 * MINUTE, null)).to.equal(true);
    expect(isToWarn(4 * MINUTE, 5 * MINUTE)).to.equal(false);
    expect(isToWarn(MINUTE, 5 * MINUTE)).to.equal(true);
    expect(isToWarn(MINUTE / 2, MINUTE)).to.equal(false);
    expect(isToWarn(MINUTE / 2, 2 * MINUTE)).to.equal(false);
    expect(isToWarn(0, null)).to.equal(false);
  });
});

describe('the renewal of a token', () => {
  let closing: AbortController;
  /** Tokens that the service was handed. */
  let handed: string[];
  let refusals: string[];
  let asked: number;
  let warned: number;
  let reply: (count: number) => Promise<TokenReply> | TokenReply | undefined;
  let memory: { token: string | undefined; renewing: Promise<unknown> | undefined };

  beforeEach(() => {
    closing = new AbortController();
    handed = [];
    refusals = [];
    asked = warned = 0;
    reply = (count) => `token-${count}`;
    memory = { token: undefined, renewing: undefined };
  });
  afterEach(() => closing.abort());

  /** `life` of the first token and of those after it, in seconds. */
  function begin(life: number, next = life): void {
    const request = async (_event: string, { token }: { readonly token: string }) => {
      handed.push(token);
      const code = refusals.shift();
      if (code) throw new CodedError(code, code);
      return { expires: next } as AnswerOf<'room:token'>;
    };
    const emit: TokenRenewalPort['emit'] = (event, data) => {
      if (event === 'token-refused') warned += 1;
      if (event !== 'token-expiring') return;
      asked += 1;
      const given = reply(asked);
      if (given !== undefined) (data as SessionEvents['token-expiring']).respondWith(given);
    };
    const signaling = { request } as unknown as SignalingPort;
    new TokenRenewal({ signaling, memory, emit }, 'first', life, closing.signal);
  }

  it('asks the page, and tells the service, again and again', async () => {
    begin(0.09);
    await until(() => handed.length === 3, 'three renewals');
    expect(handed).to.deep.equal(['token-1', 'token-2', 'token-3']);
    expect(memory.token).to.equal('token-3');
    expect(warned).to.equal(0);
  });

  it('does not ask early', async () => {
    begin(0.09, 60 * 60);
    await until(() => handed.length === 1, 'the first renewal');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(asked).to.equal(1);
  });

  it('asks again a page that cannot say now, and tells the person', async () => {
    reply = (count) => (count < 3 ? Promise.reject(new Error('backend away')) : 'late');
    begin(0.6, 60 * 60);
    await until(() => handed.length === 1, 'the renewal');
    expect(handed).to.deep.equal(['late']);
    expect(warned).to.equal(1);
  });

  it('tells the person where nobody answers, or only with the token that there is', async () => {
    reply = (count) => (count === 1 ? undefined : 'first');
    begin(0.3);
    await until(() => asked > 2, 'asked three times');
    expect(handed).to.deep.equal([]);
    expect(warned).to.equal(1);
  });

  it('asks no more once the page has said that there will be none', async () => {
    reply = () => false;
    begin(0.3);
    await until(() => warned === 1, 'the warning');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(asked).to.equal(1);
  });

  it('goes back to the token that was good where the service refuses the new one, and asks for another', async () => {
    refusals = ['token-invalid'];
    begin(0.6, 60 * 60);
    await until(() => warned === 1, 'the warning');
    expect(memory.token).to.equal('first');
    await until(() => handed.length === 2, 'another one');
    expect(memory.token).to.equal('token-2');
  });

  it('keeps the new one for the return to the room while the service is away, and asks nobody twice', async () => {
    refusals = ['unreachable', 'timeout'];
    begin(0.6, 60 * 60);
    await until(() => handed.length === 3, 'handed when the service is there');
    expect(handed).to.deep.equal(['token-1', 'token-1', 'token-1']);
    expect(memory.token).to.equal('token-1');
    expect([asked, warned]).to.deep.equal([1, 0]);
  });

  it('lets a return to the room wait for the page that is being asked', async () => {
    let answer: (token: string) => void = () => undefined;
    reply = () => new Promise((resolve) => (answer = resolve));
    begin(0.09, 60 * 60);
    await until(() => asked === 1, 'asked');
    const returning = memory.renewing?.then(() => memory.token);
    answer('fresh');
    expect(await returning).to.equal('fresh');
  });

  it('ends with the visit', async () => {
    begin(0.09);
    await until(() => asked === 1, 'the first');
    closing.abort();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(asked).to.be.below(3);
  });
});
