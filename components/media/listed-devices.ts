/** What the browser lists of a kind (W3C Media Capture, section 9.2); nothing where the page is not secure, or it refuses. */
export async function listedDevices(kind: MediaDeviceKind): Promise<readonly MediaDeviceInfo[]> {
  try {
    return (await navigator.mediaDevices.enumerateDevices()).filter((device) => device.kind === kind);
  } catch {
    return [];
  }
}
