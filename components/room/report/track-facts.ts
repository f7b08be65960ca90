/** How a device is captured. Neither its name nor its id. */
export interface TrackFacts {
  readonly kind: string;
  readonly state: MediaStreamTrackState;
  /** The system gives nothing (W3C Media Capture, section 4.3.1). */
  readonly silenced: boolean;
  readonly width: number | null;
  readonly height: number | null;
  readonly frameRate: number | null;
  readonly sampleRate: number | null;
  readonly echoCancellation: boolean | null;
  readonly noiseSuppression: boolean | null;
  readonly autoGainControl: boolean | null;
}

export function trackFacts(track: MediaStreamTrack): TrackFacts {
  const settings = track.getSettings();
  const { width, height, frameRate, sampleRate } = settings;
  // Newer browsers say how echo is cancelled, not only whether.
  const flag = (value: unknown): boolean | null => (value === undefined ? null : Boolean(value));
  return {
    kind: track.kind,
    state: track.readyState,
    silenced: track.muted,
    width: width ?? null,
    height: height ?? null,
    frameRate: frameRate ?? null,
    sampleRate: sampleRate ?? null,
    echoCancellation: flag(settings.echoCancellation),
    noiseSuppression: flag(settings.noiseSuppression),
    autoGainControl: flag(settings.autoGainControl),
  };
}
