import { Type } from 'typebox';
import { LIMITS } from '../../protocol/index.ts';

/** What a token can let somebody do: put into the room, or, with `moderate`, be a host of it. */
export const TokenAbility = Type.Union([
  Type.Literal('audio'),
  Type.Literal('video'),
  Type.Literal('screen'),
  Type.Literal('chat'),
  Type.Literal('moderate'),
]);

export const TokenRole = Type.Union([
  Type.Literal('host'),
  Type.Literal('participant'),
  Type.Literal('viewer'),
]);

/** The fields that a token and a request for one have in common, each with its own meaning to whoever mints one. */
export const TOKEN_FIELDS = {
  room: Type.String({
    minLength: 1,
    maxLength: 4 * LIMITS.room,
    description: 'The room that it is good for. Each `*` stands for any characters, also none.',
  }),
  role: Type.Optional(
    Type.Union(TokenRole.anyOf, {
      description: 'What its holder is in the room. A participant, if nothing is said.',
    }),
  ),
  name: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 4 * LIMITS.displayName,
      description: 'Display name, in place of the one that was typed.',
    }),
  ),
  email: Type.Optional(
    Type.String({
      minLength: 3,
      maxLength: LIMITS.email,
      description: 'E-mail address, in place of the one that was typed.',
    }),
  ),
  sub: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 255,
      description:
        'Who the holder is to your site, for example the number of an account. Whoever a host removes stays out for the life of the room, by this, or without it by `email`; without both only this one token is kept out.',
    }),
  ),
  abilities: Type.Optional(
    Type.Array(TokenAbility, {
      uniqueItems: true,
      maxItems: 5,
      description:
        'All that its holder may do; what is missing is not allowed, whatever the role, and no host can allow it. Without it the role alone decides. `moderate` makes a host of a participant; where it is missing nobody is or becomes one.',
    }),
  ),
  once: Type.Optional(
    Type.Boolean({
      description:
        'Good for the first who comes with it, who may come again with it after a reload; needs an exact room.',
    }),
  ),
} as const;
