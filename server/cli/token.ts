import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readPrivateKey } from '../auth/keys/private-key.ts';
import {
  mintToken,
  tokenSigner,
  TokenRequestError,
  type TokenRequest,
  type TokenSigner,
} from '../auth/mint.ts';
import { TokenAbility, TokenRole } from '../auth/token-fields.ts';
import { MAX_TOKEN_LIFE, type TokenOptions } from '../auth/token-options.ts';
import { loadConfig } from '../config.ts';
import { CommandError } from './command-error.ts';
import { parseDuration } from './duration.ts';

const ROLES = TokenRole.anyOf.map((role) => role.const);
const ABILITIES = TokenAbility.anyOf.map((ability) => ability.const);

export const TOKEN_USAGE = `Usage: roomlet token --room <name> [options]

Mints a token and writes it to standard output. It is signed with TOKEN_SECRET of the environment, or with the private
key whose public one the service has in TOKEN_KEYS. Of the environment it takes TOKEN_AUDIENCE, TOKEN_ISSUER and
TOKEN_ALGORITHM as well.

  --room <name>       the room it is good for; * in it stands for any characters
  --role <role>       ${ROLES.join(', ')}; default participant
  --name <text>       display name
  --email <address>   e-mail address
  --sub <id>          who this is to your site; a kick holds for it
  --can <abilities>   all that its holder may do, comma-separated: ${ABILITIES.join(', ')}
  --expires <time>    90s, 15m, 8h, 1d at most; default 1h
  --once              for the first who comes with it
  --key <file>        private key, PEM or JSON Web Key
  --help              show this
`;

/** Answers what the command writes. `environment`: default that of the process. */
export async function tokenCommand(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<string> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      room: { type: 'string' },
      role: { type: 'string' },
      name: { type: 'string' },
      email: { type: 'string' },
      sub: { type: 'string' },
      can: { type: 'string' },
      expires: { type: 'string', default: '1h' },
      once: { type: 'boolean' },
      key: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return TOKEN_USAGE.trimEnd();
  const { room, role, name, email, sub, can, once, expires, key } = values;
  if (room === undefined) throw new CommandError('--room is missing: which room is the token for?');
  const expiresIn = parseDuration(expires);
  if (expiresIn > MAX_TOKEN_LIFE) throw new CommandError('--expires is a day at most; renew tokens rather');
  const signer = signerOf(loadConfig(environment).tokens, key);
  const request: TokenRequest = {
    room,
    ...(role !== undefined && { role: oneOf('--role', ROLES, role) }),
    ...(name !== undefined && { name }),
    ...(email !== undefined && { email }),
    ...(sub !== undefined && { sub }),
    ...(can !== undefined && {
      abilities: can
        .split(',')
        .filter(Boolean)
        .map((ability) => oneOf('--can', ABILITIES, ability.trim())),
    }),
    ...(once && { once }),
    expiresIn,
  };
  try {
    return (await mintToken(request, signer)).token;
  } catch (error) {
    // What it names is called like the option.
    if (error instanceof TokenRequestError) throw new CommandError(`No token: ${error.message}`);
    throw error;
  }
}

function oneOf<T extends string>(option: string, possible: readonly T[], text: string): T {
  const found = possible.find((value) => value === text);
  if (found === undefined)
    throw new CommandError(`${option} takes ${possible.join(', ')}, and no ${text || 'nothing'}`);
  return found;
}

function signerOf(options: TokenOptions, file: string | undefined): TokenSigner {
  if (file === undefined) {
    const signer = tokenSigner(options);
    if (signer) return signer;
    throw new CommandError(
      'There is nothing to sign with. Set TOKEN_SECRET to that of the service, or name a private key with --key.',
    );
  }
  const { trust, audience, issuer } = options;
  const chosen = trust?.kind === 'keys' ? trust.algorithm : undefined;
  const { key, algorithm = chosen, keyId } = privateKeyIn(file);
  if (algorithm === undefined) throw new CommandError(`${file} has a key of a type that signs no tokens`);
  return { key, algorithm: chosen ?? algorithm, keyId, audience, issuer };
}

function privateKeyIn(file: string): ReturnType<typeof readPrivateKey> {
  try {
    return readPrivateKey(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new CommandError(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
