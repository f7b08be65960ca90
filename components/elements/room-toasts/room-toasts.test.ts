import { expect, fixture, html } from '@open-wc/testing';
import { arrived } from '../../testing/arrived.ts';
import '../../testing/room-fixture.ts';
import type { RoomToasts } from './room-toasts.ts';

const texts = (toasts: RoomToasts): string[] =>
  [...toasts.renderRoot.querySelectorAll('.toast')].map((toast) => toast.textContent!);

describe('<room-toasts>', () => {
  it('is a polite live region before there is anything to say', async () => {
    const toasts = await fixture<RoomToasts>(html`<room-toasts></room-toasts>`);
    expect(Boolean(toasts.renderRoot.querySelector('[role="status"][aria-live="polite"]'))).to.equal(true);
    expect(texts(toasts)).to.deep.equal([]);
  });

  it('shows the latest three', async () => {
    const toasts = await fixture<RoomToasts>(html`<room-toasts></room-toasts>`);
    for (const text of ['one', 'two', 'three', 'four']) toasts.show(text);
    await toasts.updateComplete;
    expect(texts(toasts)).to.deep.equal(['two', 'three', 'four']);
    // On their way in they are faint.
    await Promise.all([...toasts.renderRoot.querySelectorAll('.toast')].map(arrived));
    await expect(toasts).to.be.accessible();
  });
});
