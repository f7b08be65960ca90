import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freeUdpPort, udpSocket, type Ending } from './udp.ts';

const CONFIGURATION = fileURLToPath(new URL('../../deploy/coturn.conf', import.meta.url));
const BINDING = Buffer.from('000100002112a442000000000000000000000001', 'hex');
const START_DEADLINE = 20_000;

/**
 * A coturn of the test's own on loopback, with the configuration that we hand out and what `options` change of it.
 * Answers its UDP port; ends with the test.
 */
export async function startCoturn(
  t: Ending,
  secret: string,
  options: readonly string[] = [],
): Promise<number> {
  const port = await freeUdpPort();
  const folder = mkdtempSync(join(tmpdir(), 'roomlet-coturn-'));
  const child = spawn(
    'turnserver',
    [
      ['-c', CONFIGURATION, `--static-auth-secret=${secret}`, `--listening-port=${port}`],
      ['--listening-ip=127.0.0.1', '--relay-ip=127.0.0.1', '--relay-ip=::1', '--no-tls'],
      // Apart from the ports that the system gives to other tests.
      ['--min-port=20000', '--max-port=29999'],
      [`--userdb=${folder}/db`, `--pidfile=${folder}/pid`, '--log-file=stdout'],
      options,
    ].flat(),
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let written = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (written += chunk.toString()));
  const ended = once(child, 'exit');
  t.after(async () => {
    child.kill('SIGKILL');
    await ended;
    rmSync(folder, { recursive: true });
  });

  const socket = await udpSocket(t);
  const answered = once(socket, 'message').then(() => true);
  const deadline = AbortSignal.timeout(START_DEADLINE);
  while (!(await Promise.race([answered, delay(50, false)]))) {
    if (child.exitCode !== null || deadline.aborted) throw new Error(`coturn did not start:\n${written}`);
    socket.send(BINDING, port, '127.0.0.1', () => undefined);
  }
  return port;
}
