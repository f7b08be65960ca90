import { expect, fixture, html } from '@open-wc/testing';
import { isEdited } from './dom-activation.ts';

/** A frame of the same origin, as editors put what they preview into one. */
function frameIn(around: Element): Document {
  const frame = around.appendChild(document.createElement('iframe'));
  const inner = frame.contentDocument;
  if (!inner) throw new Error('the frame has no document');
  return inner;
}

describe('isEdited', () => {
  it('is false in a page that somebody visits, beside what can be edited and in a frame', async () => {
    const page = await fixture(
      html`<div>
        <p contenteditable></p>
        <b class="wp-block-group"></b>
      </div>`,
    );
    expect(isEdited(page)).to.equal(false);
    for (const child of page.querySelectorAll('b')) expect(isEdited(child)).to.equal(false);
    expect(isEdited(frameIn(page).body)).to.equal(false);
  });

  it('is true within what can be edited, an island that can not be included', async () => {
    const text = await fixture(
      html`<div contenteditable>
        <p>
          <i contenteditable="false"><b></b></i>
        </p>
      </div>`,
    );
    for (const element of [text, ...text.querySelectorAll('i, b')]) expect(isEdited(element)).to.equal(true);
  });

  it('is false in what says that it can not be edited', async () => {
    expect(isEdited(await fixture(html`<div contenteditable="false"></div>`))).to.equal(false);
  });

  it('is true in a document in design mode', async () => {
    const inner = frameIn(await fixture(html`<div></div>`));
    inner.designMode = 'on';
    expect(isEdited(inner.body)).to.equal(true);
  });

  it('is true in a block of an editor, past shadow roots and frames', async () => {
    const block = await fixture(html`<div class="block-editor-block-list__block"><p></p></div>`);
    const shadow = block.children[0]?.attachShadow({ mode: 'open' });
    const inside = document.createElement('b');
    shadow?.append(inside);
    expect(isEdited(inside)).to.equal(true);
    expect(isEdited(frameIn(block).body)).to.equal(true);
  });
});
