import type { DeviceTrouble } from '../media/device-errors.ts';
import { RoomEvent } from './room-event.ts';

/** A camera, microphone or screen could not be opened, or failed; or the page's own processor of its track did. */
export class DeviceErrorEvent extends RoomEvent {
  /** Which one it is about; `screen` is what was to be shared. */
  readonly device: 'microphone' | 'camera' | 'screen';
  /** Why, as far as the browser tells. Called `errorType` because `type` is the name of the event. */
  readonly errorType: DeviceTrouble;

  constructor(device: 'microphone' | 'camera' | 'screen', errorType: DeviceTrouble) {
    super('device-error');
    this.device = device;
    this.errorType = errorType;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'device-error': DeviceErrorEvent;
  }
}
