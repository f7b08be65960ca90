/** What a page's {@link TrackProcessor} is told beside the track. */
export interface TrackProcessorContext {
  /** Aborted when the answered track is not used any more: time to let go of canvases, workers and audio graphs. */
  readonly signal: AbortSignal;
}

/**
 * Makes the track that is sent from the one that a device gives. It is called once for each track: when the device is switched on,
 * exchanged or reopened. The input is not the function's to stop; a muted one is silent or black (W3C Media Capture, section 4.3.1).
 * The output is muted together with it, and stopped for the function; it may be the input itself.
 */
export type TrackProcessor = (
  track: MediaStreamTrack,
  context: TrackProcessorContext,
) => MediaStreamTrack | Promise<MediaStreamTrack>;
