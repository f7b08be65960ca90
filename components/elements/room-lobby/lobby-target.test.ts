import { expect } from '@open-wc/testing';
import { roomAddress } from './lobby-target.ts';

describe('roomAddress', () => {
  it('puts the room into the template, so that it stays one segment of the path', () => {
    expect(roomAddress('/room/{room}', 'Tea & biscuits')).to.equal('/room/Tea%20%26%20biscuits');
    expect(roomAddress('/room/{room}', '../../evil?x#y')).to.equal('/room/..%2F..%2Fevil%3Fx%23y');
    expect(roomAddress('/room/{room}', '茶')).to.equal('/room/%E8%8C%B6');
  });

  it('is not confused by what replacements mean to JavaScript', () => {
    expect(roomAddress('/{room}', "$&$'")).to.equal("/%24%26%24'");
  });
});
