import type { CallModeName, JoinAnswer, RoomFact, RoomSnapshot } from '../../protocol/index.ts';
import type { ChatEntry } from '../chat/chat-log.ts';
import type { EndReason, LinkState, LocalState, RoomError, RoomPhase, RoomState } from './room-state.ts';

/** Everything that can change the state of a room. Facts come confirmed; nothing here is a hope. */
export type RoomAction =
  | { readonly type: 'lobby' }
  | {
      readonly type: 'joining';
      readonly room: string;
      readonly email: string;
      readonly name: string;
      readonly mode: CallModeName;
    }
  | { readonly type: 'joined'; readonly answer: JoinAnswer }
  /** The service has told the whole room anew. Participants in `kept` stay although it does not name them (yet). */
  | { readonly type: 'snapshot'; readonly snapshot: RoomSnapshot; readonly kept: ReadonlySet<string> }
  | { readonly type: 'fact'; readonly fact: RoomFact }
  | { readonly type: 'gone'; readonly id: string }
  | { readonly type: 'phase'; readonly phase: RoomPhase; readonly error?: RoomError | null }
  | { readonly type: 'ended'; readonly reason: EndReason; readonly error: RoomError | null }
  | { readonly type: 'local'; readonly change: Partial<LocalState> }
  | { readonly type: 'link'; readonly id: string; readonly link: LinkState }
  | {
      readonly type: 'media';
      readonly id: string;
      readonly change: {
        readonly stream?: MediaStream | null;
        readonly screenStream?: MediaStream | null;
        readonly microphone?: boolean;
        readonly camera?: boolean;
        readonly paused?: 'camera' | undefined;
        readonly volume?: number;
        readonly screenVolume?: number;
      };
    }
  | { readonly type: 'speaking'; readonly ids: ReadonlySet<string>; readonly self: boolean }
  | { readonly type: 'chat-sending'; readonly entry: Omit<ChatEntry, 'own' | 'status'> }
  | { readonly type: 'chat-failed'; readonly id: string }
  /** What this browser alone decides, and, for hosts, who is at the door. */
  | {
      readonly type: 'own';
      readonly change: Partial<Pick<RoomState, 'audioBlocked' | 'speaker' | 'files' | 'waiting'>>;
    };
