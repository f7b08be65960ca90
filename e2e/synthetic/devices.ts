/** Devices with names as people's have, listed at once and in the same order everywhere. */
const LISTED = [
  ['videoinput', 'FaceTime HD Camera'],
  ['videoinput', 'Logitech BRIO 4K Stream Edition (046d:085e)'],
  ['audioinput', 'Built-in Microphone'],
  ['audioinput', 'Jabra Evolve2 65'],
  ['audiooutput', 'Built-in Speakers'],
  ['audiooutput', 'Jabra Evolve2 65'],
] as const;

export function installDevices(): void {
  const devices = LISTED.map(([kind, label], index) => {
    const facts = { kind, label, deviceId: `${kind}-${index}`, groupId: `group-${index}` };
    return { ...facts, toJSON: () => facts };
  });
  navigator.mediaDevices.enumerateDevices = () => Promise.resolve(devices);
}
