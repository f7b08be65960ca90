import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { loadTexts } from '../../i18n/localize.ts';
import type { ParticipantState } from '../../room/room-state.ts';
import { participant } from '../../testing/fake-session.ts';
import { asked } from '../../testing/room-fixture.ts';
import type { RoomCalls } from './room-calls.ts';

const contexts: AudioContext[] = [];
const Original = globalThis.AudioContext;

async function callsOf(participants: readonly ParticipantState[]): Promise<RoomCalls> {
  return fixture(html`<room-calls .participants=${participants}></room-calls>`);
}

const part = (calls: RoomCalls, name: string): HTMLElement =>
  calls.renderRoot.querySelector(`[part="${name}"]`)!;

// Fetched when they are first needed; here they are to be read at once.
before(loadTexts);

describe('<room-calls>', () => {
  before(() => {
    globalThis.AudioContext = class extends Original {
      constructor() {
        super();
        contexts.push(this);
      }
    };
  });
  after(() => (globalThis.AudioContext = Original));
  beforeEach(() => contexts.splice(0));

  it('shows nothing while nobody calls', async () => {
    expect(Boolean((await callsOf([participant('ada')])).renderRoot.querySelector('.call'))).to.equal(false);
    expect(contexts).to.have.length(0);
  });

  it('says who is calling and can be accepted or declined', async () => {
    const calls = await callsOf([participant('ada', { link: 'ringing' })]);
    const dialog = part(calls, 'incoming-call');
    expect(dialog).to.contain.text('ada is calling');
    expect(dialog).to.contain.text('ada@example.org');
    const heard = asked(calls);
    part(calls, 'accept-button').click();
    part(calls, 'decline-button').click();
    expect(heard).to.deep.equal([
      ['acceptCall', 'ada'],
      ['declineCall', 'ada'],
    ]);
    await expect(calls).to.be.accessible();
  });

  it('takes the focus to the dialog, not to a button, and declines with Escape', async () => {
    const calls = await callsOf([participant('ada', { link: 'ringing' })]);
    expect(calls.shadowRoot!.activeElement === part(calls, 'incoming-call')).to.equal(true);
    const heard = asked(calls);
    await sendKeys({ press: 'Escape' });
    expect(heard).to.deep.equal([['declineCall', 'ada']]);
  });

  it('leaves the focus with whoever is typing', async () => {
    const field = await fixture<HTMLInputElement>(html`<input aria-label="text" />`);
    field.focus();
    await callsOf([participant('ada', { link: 'ringing' })]);
    expect(document.activeElement === field).to.equal(true);
  });

  it('rings while somebody calls, and is silent at once when nobody does', async () => {
    const calls = await callsOf([participant('ada', { link: 'ringing' })]);
    expect(contexts).to.have.length(1);
    calls.participants = [participant('ada', { link: 'ringing' }), participant('grace', { link: 'ringing' })];
    await calls.updateComplete;
    expect(contexts, 'a second caller does not ring on top').to.have.length(1);
    calls.participants = [participant('ada', { link: 'connecting' })];
    await calls.updateComplete;
    expect(contexts[0]!.state).to.equal('closed');
  });

  it('is silent when it is removed', async () => {
    const calls = await callsOf([participant('ada', { link: 'ringing' })]);
    calls.remove();
    expect(contexts[0]!.state).to.equal('closed');
  });

  it('shows a call that is being made, and can cancel it', async () => {
    const calls = await callsOf([participant('ada', { link: 'calling' })]);
    expect(part(calls, 'outgoing-call')).to.contain.text('Calling ada…');
    expect(contexts).to.have.length(0);
    const heard = asked(calls);
    part(calls, 'cancel-call-button').click();
    expect(heard).to.deep.equal([['cancelCall', 'ada']]);
    await expect(calls).to.be.accessible();
  });
});
