import { expect, fixture, html } from '@open-wc/testing';
import { FakeSession } from '../../testing/fake-session.ts';
import { joinWithoutAsking, rememberRoom } from './room-return.ts';

describe('the room that a tab remembers', () => {
  beforeEach(() => sessionStorage.clear());
  after(() => sessionStorage.clear());

  /** What an element without a name of its own returns to. */
  function returnsTo(element: Element): string | undefined {
    const session = new FakeSession();
    const asked: string[] = [];
    const spy = Object.assign(session, {
      remembered(room: string) {
        asked.push(room);
        return null;
      },
    });
    joinWithoutAsking(element, spy, '');
    return asked[0];
  }

  it('is that of each element on the page, by id or by place', async () => {
    const page = await fixture(
      html`<div>
        <p id="a"></p>
        <p></p>
        <p></p>
      </div>`,
    );
    const [a, b, c] = page.querySelectorAll('p');
    rememberRoom(a!, 'tea');
    rememberRoom(b!, 'coffee');
    expect([a!, b!, c!].map(returnsTo)).to.deep.equal(['tea', 'coffee', undefined]);
    rememberRoom(a!, null);
    expect(returnsTo(a!)).to.equal(undefined);
  });

  it('is nobody else’s: in a shadow root, where there is no place to go by, it takes an id', async () => {
    const page = await fixture(html`<div></div>`);
    const root = page.attachShadow({ mode: 'open' });
    const [named, one, other] = ['named', '', ''].map((id) => {
      const element = document.createElement('p');
      element.id = id;
      root.append(element);
      return element;
    });
    rememberRoom(named!, 'tea');
    rememberRoom(one!, 'coffee');
    expect([named!, one!, other!].map(returnsTo)).to.deep.equal(['tea', undefined, undefined]);
  });
});
