/** The walkthrough's service: one connection for the page, made when it loads. */
class PeerService {
  peer = new RTCPeerConnection();

  /** @returns {Promise<RTCSessionDescriptionInit>} without candidates: gathering has only begun */
  async getOffer() {
    const offer = await this.peer.createOffer();
    await this.peer.setLocalDescription(offer);
    return offer;
  }

  /** @param {RTCSessionDescriptionInit} offer */
  async getAnswer(offer) {
    await this.peer.setRemoteDescription(offer);
    const answer = await this.peer.createAnswer();
    await this.peer.setLocalDescription(answer);
    return answer;
  }

  /** @param {RTCSessionDescriptionInit} answer */
  async takeAnswer(answer) {
    await this.peer.setRemoteDescription(answer);
  }
}

export const service = new PeerService();
