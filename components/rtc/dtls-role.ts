/** `active` or `passive`, once an answer has settled it (RFC 8842, section 5). */
function roleOf(pc: RTCPeerConnection): string | undefined {
  const { currentLocalDescription: local, currentRemoteDescription: remote } = pc;
  const answer = local?.type === 'answer' ? local : remote;
  const role = /^a=setup:(active|passive)/m.exec(answer?.sdp ?? '')?.[1];
  if (answer === local) return role;
  return role && (role === 'active' ? 'passive' : 'active');
}

/**
 * An offer on a connection that has been negotiated keeps the role that it has in DTLS. Left to choose, Firefox answers an ICE
 * restart with the other one, and Chromium cannot apply such an answer: the path would be lost with the call.
 */
export function keepRole(
  pc: RTCPeerConnection,
  { type, sdp = '' }: RTCSessionDescriptionInit,
): RTCSessionDescriptionInit {
  const role = type === 'offer' && roleOf(pc);
  return { type, sdp: role ? sdp.replaceAll('a=setup:actpass', `a=setup:${role}`) : sdp };
}
