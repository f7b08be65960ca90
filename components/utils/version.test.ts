import { expect } from '@open-wc/testing';
import { VERSION } from './version.ts';

it('the version that a report names is that of the package', async () => {
  const { version } = (await (await fetch('/package.json')).json()) as { readonly version: string };
  expect(VERSION).to.equal(version);
});
