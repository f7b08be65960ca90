#!/usr/bin/env node
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import closeWithGrace from 'close-with-grace';
import packageJson from '../package.json' with { type: 'json' };
import { buildApp, type App } from './app.ts';
import { lanAddresses, selfSignedCertificate } from './certificate.ts';
import { CommandError } from './cli/command-error.ts';
import { tokenCommand } from './cli/token.ts';
import { findClientFolder } from './client-folder.ts';
import { ConfigError, loadConfig, type Config } from './config.ts';
import { LogDestination } from './log-destination.ts';

const USAGE = `Usage: roomlet [--https]
       roomlet token --room <name> [options]

Serves widget, demo and signalling until it is told to stop (SIGTERM, Ctrl+C), or mints a token to try a room with
(roomlet token --help).

  --https    make a certificate and listen on the local network, so that a phone can be tried
  --help     show this
  --version  show which version this is

Everything else is set by environment variables, which docs/operator.md lists.
`;

/** What a process may take to end once it has been told to, after draining. */
const CLOSE_DEADLINE = 10_000;

async function start(config: Config, https: boolean): Promise<App> {
  const hosts = ['localhost', '127.0.0.1', ...lanAddresses()];
  const clientFolder = findClientFolder();
  const logStream = new LogDestination();
  process.once('exit', () => logStream.flush());
  // Nor is a terminal that is gone, or the end of a full disk, a reason to stop.
  process.stderr.on('error', () => undefined);
  const app = await buildApp(config, {
    logStream,
    clientFolder,
    ...(https && { https: await selfSignedCertificate(hosts) }),
  });
  if (clientFolder === undefined) app.log.warn('the client is not built; only the signalling is served');

  // Only an explicit HOST keeps the service off the network that --https is for.
  const host = https && !process.env['HOST'] ? '0.0.0.0' : config.host;
  const address = await app.listen({ port: config.port, host, listenTextResolver: () => 'listening' });
  await app.openStun();
  closeWithGrace({ delay: config.drainMs + CLOSE_DEADLINE, logger: app.log }, async ({ err }) => {
    if (err) app.log.fatal({ err }, 'unexpected error');
    else {
      app.drain();
      await delay(config.drainMs);
    }
    await app.close();
  });

  const port = new URL(address).port;
  const names =
    host === '0.0.0.0' ? ['localhost', ...lanAddresses()] : [host === '127.0.0.1' ? 'localhost' : host];
  for (const name of names)
    process.stderr.write(`Roomlet is at ${https ? 'https' : 'http'}://${name}:${port}/\n`);
  return app;
}

async function serve(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      https: { type: 'boolean', default: false },
      help: { type: 'boolean' },
      version: { type: 'boolean' },
    },
  });
  if (values.help) process.stdout.write(USAGE);
  else if (values.version) process.stdout.write(`${packageJson.version}\n`);
  else await start(loadConfig(), values.https);
}

try {
  const [command, ...rest] = process.argv.slice(2);
  if (command === 'token') process.stdout.write(`${await tokenCommand(rest)}\n`);
  else await serve(process.argv.slice(2));
} catch (error) {
  // A mistake in the command or the environment is told in one line; anything else with where it happened.
  const expected =
    error instanceof ConfigError ||
    error instanceof CommandError ||
    isCommandError(error) ||
    isListenError(error);
  process.stderr.write(`${expected ? (error as Error).message : String((error as Error)?.stack ?? error)}\n`);
  process.exitCode = 1;
}

function isCommandError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

function isListenError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && error.syscall === 'listen';
}
