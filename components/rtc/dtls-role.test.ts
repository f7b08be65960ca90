import { expect } from '@open-wc/testing';
import { keepRole } from './dtls-role.ts';

const roles = (sdp = '') => [...sdp.matchAll(/^a=setup:(\w+)/gm)].map(([, role]) => role);

describe('keepRole', () => {
  const pcs = [new RTCPeerConnection(), new RTCPeerConnection()] as const;
  after(() => pcs.forEach((pc) => pc.close()));

  it('leaves the choice to the other side at first, and then keeps to what was chosen, on either side', async () => {
    const [a, b] = pcs;
    a.addTransceiver('audio');
    a.addTransceiver('video');
    const first = await a.createOffer();
    expect(keepRole(a, first)).to.deep.equal({ type: 'offer', sdp: first.sdp });
    await a.setLocalDescription(first);
    await b.setRemoteDescription(first);
    await b.setLocalDescription();
    const answer = b.localDescription as RTCSessionDescription;
    expect(keepRole(b, answer).sdp).to.equal(answer.sdp);
    await a.setRemoteDescription(answer);
    expect(roles(answer.sdp)[0]).to.equal('active');
    expect(new Set(roles(keepRole(a, await a.createOffer()).sdp))).to.deep.equal(new Set(['passive']));
    expect(new Set(roles(keepRole(b, await b.createOffer()).sdp))).to.deep.equal(new Set(['active']));
  });

  it('is an offer that the other side can answer, and its answer one that fits', async () => {
    const [a, b] = pcs;
    for (const [one, other] of [
      [b, a],
      [a, b],
    ] as const) {
      one.restartIce();
      await one.setLocalDescription();
      await other.setRemoteDescription(keepRole(one, one.localDescription as RTCSessionDescription));
      await other.setLocalDescription();
      await one.setRemoteDescription(other.localDescription as RTCSessionDescription);
      expect(one.signalingState).to.equal('stable');
    }
  });
});
