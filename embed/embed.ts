/** The room alone, for pages that may have nothing but an `<iframe>`: the address says which, and how it looks. */
import { attributesIn, inAttribute, roomIn } from './embed-address.ts';

const room = document.querySelector('video-room');
const name = roomIn(location.pathname);
document.title = name;
// Attributes only: the element may not be there yet.
room?.setAttribute('room', inAttribute(name));
for (const [attribute, value] of attributesIn(location.search)) room?.setAttribute(attribute, value);
