import { preferences } from '../utils/preferences.ts';

/**
 * What is asked of the devices. Everything is `ideal`: a device that can't is better than none (W3C Media Capture, section 11).
 * Only the device itself is `exact`: Chromium takes the default microphone whatever other id is ideal.
 */
export function microphoneConstraints(deviceId?: string): MediaTrackConstraints {
  const { echoCancellation, noiseSuppression } = preferences();
  return {
    echoCancellation: { ideal: echoCancellation },
    noiseSuppression: { ideal: noiseSuppression },
    autoGainControl: { ideal: true },
    ...(deviceId && { deviceId: { exact: deviceId } }),
  };
}

export function cameraConstraints(deviceId?: string): MediaTrackConstraints {
  const height = preferences().quality === 'high' ? 1080 : 720;
  return {
    width: { ideal: (height * 16) / 9 },
    height: { ideal: height },
    frameRate: { ideal: 30, max: 30 },
    ...(deviceId ? { deviceId: { exact: deviceId } } : { facingMode: { ideal: 'user' } }),
  };
}

/** Text has to stay legible, so a screen is asked for as it is; what it plays is not to be cleaned up like a voice. */
export function screenConstraints(): DisplayMediaStreamOptions {
  return {
    video: { frameRate: { ideal: 15, max: 30 } },
    audio: { echoCancellation: false, noiseSuppression: false, autoGainControl: false },
  };
}
