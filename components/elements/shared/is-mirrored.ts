/** One's own picture is shown as in a mirror; what a phone's back camera sees would be back to front. */
export function isMirrored(stream: MediaStream | null): boolean {
  return stream?.getVideoTracks()[0]?.getSettings().facingMode !== 'environment';
}
