import 'roomlet/define';

const room = document.createElement('video-room');
for (const [name, value] of new URL(location.href).searchParams) room.setAttribute(name, value);
room.autojoin = true;
document.body.append(room);
