import { expect } from '@open-wc/testing';
import Mic from 'lucide/dist/esm/icons/mic.mjs';
import { createIcon } from './icon.ts';

describe('createIcon', () => {
  it('builds a picture that assistive technology passes over', () => {
    const icon = createIcon(Mic);
    expect(icon).to.be.instanceOf(SVGElement);
    expect(icon.getAttribute('aria-hidden')).to.equal('true');
    expect([...icon.children].map((child) => child.localName)).to.deep.equal(Mic.map(([tag]) => tag));
    expect(icon.lastElementChild).to.be.instanceOf(SVGElement);
  });
});
