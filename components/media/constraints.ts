/**
 * What is asked of the devices. Everything is `ideal`: a device that can't is better than none (W3C Media Capture, section 11).
 * A device by its bare id is ideal too; `{ exact }` takes no other.
 */
export function microphoneConstraints(deviceId?: ConstrainDOMString): MediaTrackConstraints {
  return {
    echoCancellation: { ideal: true },
    noiseSuppression: { ideal: true },
    autoGainControl: { ideal: true },
    ...(deviceId && { deviceId }),
  };
}

export function cameraConstraints(deviceId?: ConstrainDOMString): MediaTrackConstraints {
  return {
    width: { ideal: 1280 },
    height: { ideal: 720 },
    frameRate: { ideal: 30, max: 30 },
    ...(deviceId ? { deviceId } : { facingMode: { ideal: 'user' } }),
  };
}

/** Text has to stay legible, so a screen is asked for as it is; what it plays is not to be cleaned up like a voice. */
export function screenConstraints(): DisplayMediaStreamOptions {
  return {
    video: { frameRate: { ideal: 15, max: 30 } },
    audio: { echoCancellation: false, noiseSuppression: false, autoGainControl: false },
  };
}
