/** What a call needs only once somebody opens it. */
import { register } from './elements/shared/register.ts';
import { RoomChat } from './elements/room-chat/room-chat.ts';
import { RoomAttach } from './elements/room-files/room-attach.ts';
import { RoomComposer } from './elements/room-chat/room-composer.ts';
import { RoomMessages } from './elements/room-chat/room-messages.ts';
import { RoomInviteButton } from './elements/room-invite/room-invite-button.ts';
import { RoomHostTools } from './elements/room-hosting/room-host-tools.ts';
import { RoomWaiting } from './elements/room-hosting/room-waiting.ts';
import { RoomPersonMenu } from './elements/room-roster/room-person-menu.ts';
import { RoomRoster } from './elements/room-roster/room-roster.ts';

RoomChat.loadFiles = () => import('./define-files.ts');
RoomComposer.loadEmoji = () => import('./define-emoji.ts');

register('room-attach', RoomAttach);
register('room-messages', RoomMessages);
register('room-composer', RoomComposer);
register('room-chat', RoomChat);
register('room-person-menu', RoomPersonMenu);
register('room-waiting', RoomWaiting);
register('room-host-tools', RoomHostTools);
register('room-roster', RoomRoster);
register('room-invite-button', RoomInviteButton);
