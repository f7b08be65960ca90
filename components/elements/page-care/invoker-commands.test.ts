import { expect, fixture, html } from '@open-wc/testing';
import { delegateCommands } from './invoker-commands.ts';

/** What a click came to. */
interface Outcome {
  /** By the browser itself. */
  readonly native: number;
  /** By the fallback. */
  readonly fallback: number;
  /** Whether a browser that takes the button for one that submits was kept from it. */
  readonly held: boolean;
}

describe('commands, where the browser knows none', () => {
  before(() => delegateCommands(document));

  /** Clicks on a button beside a room: first what this browser does by itself is counted, then what the fallback does. */
  async function click(markup: string, inShadow = false): Promise<Outcome> {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const root = inShadow ? host.attachShadow({ mode: 'open' }) : host;
    const page = new DOMParser().parseFromString(`<video-room id="room"></video-room>${markup}`, 'text/html');
    root.append(...page.body.children);
    const heard = { native: 0, fallback: 0 };
    const room = root.querySelector('#room');
    room?.addEventListener('command', ({ isTrusted }) => heard[isTrusted ? 'native' : 'fallback']++);
    const watched = new AbortController();
    let held = false;
    // Reading it on the way, before anything is submitted from the page of the tests.
    addEventListener('click', (event) => (held = event.defaultPrevented), watched);
    addEventListener('submit', (event) => event.preventDefault(), watched);
    root.querySelector('button')?.click();
    watched.abort();
    host.remove();
    return { ...heard, held };
  }

  const button = (attributes: string) => `<button commandfor="room" command="--x" ${attributes}></button>`;

  for (const [attributes, alone, inForm, held] of [
    ['', 1, 0, true],
    ['type="button"', 1, 1, false],
    ['type="BUTTON"', 1, 1, false],
    ['type="submit"', 1, 0, false],
    ['type="reset"', 1, 0, false],
    ['type="none-of-these"', 1, 0, true],
    ['disabled', 0, 0, false],
  ] as const) {
    it(`are given by <button ${attributes}> as a browser that knows them gives them`, async () => {
      expect(await click(button(attributes))).to.deep.equal({ native: alone, fallback: alone, held: false });
      expect(await click(`<form>${button(attributes)}</form>`)).to.deep.equal({
        native: inForm,
        fallback: inForm,
        held,
      });
    });
  }

  it('are given within a shadow root, and to elements in the same one only', async () => {
    expect(await click(button(''), true)).to.deep.equal({ native: 1, fallback: 1, held: false });
    expect(await click(button('').replace('"room"', '"elsewhere"'), true)).to.include({ fallback: 0 });
  });

  it('are not given by a click whose default the page has prevented', async () => {
    const prevent = (event: Event) => event.preventDefault();
    addEventListener('click', prevent, { capture: true, once: true });
    expect(await click(button(''))).to.include({ native: 0, fallback: 0 });
  });

  it('are given by clicks from before the fallback was there', async () => {
    const room = await fixture<HTMLElement>(html`<video-room id="late"></video-room>`);
    const early = document.createElement('button');
    early.setAttribute('commandfor', 'late');
    early.setAttribute('command', '--x');
    room.after(early);
    const heard: unknown[] = [];
    room.addEventListener('command', (event) => heard.push((event as CommandEvent).command));
    delegateCommands(document, [[new MouseEvent('click'), [early, document, window]]]);
    expect(heard).to.deep.equal(['--x']);
    early.remove();
  });
});
