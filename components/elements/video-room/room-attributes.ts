import { property } from 'lit/decorators.js';
import type { CallModeName } from '../../../protocol/index.ts';
import type { JoinOptions } from '../../room/session-api.ts';
import { PageElement } from '../shared/page-element.ts';
import type { StageLayout } from '../room-stage/stage-tiles.ts';

/** The attributes of `<video-room>` with their properties. */
export abstract class RoomAttributes extends PageElement {
  /** Proof of admission, where the service asks for one; `before-join` can supply it as well. */
  @property() token = '';
  /** Join without a click, as soon as room and e-mail are known. */
  @property({ type: Boolean }) autojoin = false;
  /** `auto` connects everyone at once; with `ring`, calls are placed and accepted. */
  @property({ attribute: 'call-mode' }) callMode: CallModeName = 'auto';
  /** `grid`: all pictures alike; `spotlight`: one of them large; `auto` chooses by who is here and what is shared. */
  @property() layout: StageLayout = 'auto';
  /** Media over TURN only, so that nobody in the room learns an address. A join without TURN is refused, as `no-relay`. */
  @property({ type: Boolean, attribute: 'relay-only' }) relayOnly = false;
  /** No chat, and no files. */
  @property({ type: Boolean, attribute: 'no-chat' }) noChat = false;
  /** No sharing of the own screen. */
  @property({ type: Boolean, attribute: 'no-screenshare' }) noScreenshare = false;
  /** No choice of devices, and no settings in the call. */
  @property({ type: Boolean, attribute: 'no-settings' }) noSettings = false;
  /** No picture of oneself during the call. */
  @property({ type: Boolean, attribute: 'no-self-view' }) noSelfView = false;
  /** Address to go to when the call is over; http or https. Default: stay. */
  @property({ attribute: 'end-url' }) endUrl = '';

  /** What the attributes say of a join. */
  protected get attributeOptions(): JoinOptions {
    const { room, email, displayName, token, callMode, relayOnly, startMuted, startCameraOff, audioOnly } =
      this;
    return {
      room,
      email,
      displayName,
      ...(token ? { token } : {}),
      mode: callMode === 'ring' ? 'ring' : 'auto',
      relayOnly,
      startMuted,
      startCameraOff,
      audioOnly,
    };
  }
}
