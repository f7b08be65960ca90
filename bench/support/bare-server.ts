/** The least that relays: the walkthrough's own server, with the same transport options as the service. */
import { createServer } from 'node:http';
import { Server, type Socket } from 'socket.io';

const http = createServer();
const io = new Server(http, {
  perMessageDeflate: false,
  serveClient: false,
  pingInterval: 10_000,
  pingTimeout: 8_000,
});

io.on('connection', (socket: Socket) => {
  socket.on(
    'room:join',
    async ({ room, email }: { room: string; email: string }, ack?: (answer: unknown) => void) => {
      io.to(room).emit('user:joined', { email, id: socket.id });
      await socket.join(room);
      ack?.({ ok: true, room, email, id: socket.id });
    },
  );
  socket.on('peer:nego:needed', ({ to, offer }: { to: string; offer: unknown }) => {
    io.to(to).emit('peer:nego:needed', { from: socket.id, offer });
  });
});

http.listen(Number(process.env['PORT']), '127.0.0.1', () => console.log('listening'));
