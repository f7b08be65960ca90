import { expect } from '@open-wc/testing';
import { transportOrder } from './reconnect-policy.ts';

describe('transportOrder', () => {
  it('a first attempt is by WebSocket alone', () => {
    expect(transportOrder(0)).to.deep.equal(['websocket']);
  });

  it('after a refusal polling is tried too, and goes first once attempts keep coming to nothing', () => {
    expect(transportOrder(1)).to.deep.equal(['websocket', 'polling']);
    expect(transportOrder(5)).to.deep.equal(['polling', 'websocket']);
  });
});
