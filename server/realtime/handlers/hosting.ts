import { forParticipants, type Handlers } from './handler.ts';

/** What only hosts may do; the registry refuses everybody else. */
export const hostingHandlers = {
  'room:lock': forParticipants<'room:lock'>((rules, sender, _connection, { registry }) =>
    registry.setRules(sender, rules),
  ),
  'room:rules': forParticipants<'room:rules'>((rules, sender, _connection, { registry }) =>
    registry.setRules(sender, rules),
  ),
  'room:mute': forParticipants<'room:mute'>(({ to, media }, sender, _connection, { registry }) =>
    registry.mute(sender, media, to),
  ),
  'room:unmute': forParticipants<'room:unmute'>(({ to }, sender, _connection, { registry }) =>
    registry.askToUnmute(sender, to),
  ),
  'room:role': forParticipants<'room:role'>(({ to, role }, sender, _connection, { registry }) =>
    registry.setRole(sender, to, role),
  ),
  'room:kick': forParticipants<'room:kick'>(({ to }, sender, _connection, { registry }) =>
    registry.kick(sender, to),
  ),
  'room:end': forParticipants<'room:end'>((_payload, sender, _connection, { registry }) =>
    registry.end(sender),
  ),
} satisfies Partial<Handlers>;
