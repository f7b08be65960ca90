/** What helps in a lobby: fetched once it stands there. */
import { RoomPermission } from './elements/room-permission/room-permission.ts';
import { RoomPreviewExtras } from './elements/room-preview-extras/room-preview-extras.ts';
import { RoomPresence } from './elements/room-presence/room-presence.ts';
import { RoomSuggestion } from './elements/room-suggestion/room-suggestion.ts';
import { register } from './elements/shared/register.ts';
import { loadTexts } from './i18n/localize.ts';

register('room-permission', RoomPermission);
register('room-preview-extras', RoomPreviewExtras);
register('room-presence', RoomPresence);
register('room-suggestion', RoomSuggestion);
// Complaints and help are to be read at once, when it comes to that.
void loadTexts();
