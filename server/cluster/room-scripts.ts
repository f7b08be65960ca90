import { RedisScript } from './redis-script.ts';

/*
 * The first thing that each program writes is refused by a Redis that is read-only or out of memory, and with it the whole
 * program: nothing is ever half done.
 */

/**
 * Makes a room what it is to be, if it still is what it was taken for.
 * KEYS: room, facts, chat, rooms, due, then the sets of the nodes that leave it, then of those that enter it.
 * ARGV: format, epoch and revision before ('' and '0': there is none), epoch and revision after, n, state, name, due ('' nothing), life in ms, bell,
 * most facts, most messages, number of new facts, of new messages, of nodes that leave, until when it is wanted; then the facts, then the
 * messages. A Redis that stood still finds commits of people who have long been told that there is nothing to be had.
 */
export const COMMIT = new RedisScript(`
local room, facts, chat, rooms, due = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5]
local time = redis.call('TIME')
if time[1] * 1000 + time[2] / 1000 > tonumber(ARGV[17]) then return 'late' end
local held = redis.call('HMGET', room, 'format', 'epoch', 'revision')
if held[1] and held[1] ~= ARGV[1] then return 'format' end
if (held[2] or '') ~= ARGV[2] or (held[3] or '0') ~= ARGV[3] then return 'conflict' end
redis.call('HSET', room, 'format', ARGV[1], 'epoch', ARGV[4], 'revision', ARGV[5], 'n', ARGV[6], 'state', ARGV[7])
if ARGV[2] ~= ARGV[4] then redis.call('DEL', facts, chat) end
local at = 18
for i = at, at + ARGV[14] - 1 do redis.call('RPUSH', facts, ARGV[i]) end
at = at + ARGV[14]
for i = at, at + ARGV[15] - 1 do redis.call('RPUSH', chat, ARGV[i]) end
redis.call('LTRIM', facts, -ARGV[12], -1)
redis.call('LTRIM', chat, -ARGV[13], -1)
redis.call('ZADD', rooms, 0, ARGV[8])
if ARGV[9] == '' then redis.call('ZREM', due, ARGV[8]) else redis.call('ZADD', due, ARGV[9], ARGV[8]) end
for i = 6, #KEYS do
  if i < 6 + ARGV[16] then redis.call('SREM', KEYS[i], ARGV[8]) else redis.call('SADD', KEYS[i], ARGV[8]) end
end
for i = 1, 3 do redis.call('PEXPIRE', KEYS[i], ARGV[10]) end
redis.call('PUBLISH', ARGV[11], ARGV[4] .. ':' .. ARGV[5])
return 'ok'
`);

/**
 * Makes an end of a room, if it still is what it was taken for.
 * KEYS: room, facts, chat, rooms, due, then the sets of the nodes that are in it. ARGV: format, epoch, revision, name, bell.
 */
export const END = new RedisScript(`
local held = redis.call('HMGET', KEYS[1], 'format', 'epoch', 'revision')
if held[1] and held[1] ~= ARGV[1] then return 'format' end
if (held[2] or '') ~= ARGV[2] or (held[3] or '0') ~= ARGV[3] then return 'conflict' end
redis.call('UNLINK', KEYS[1], KEYS[2], KEYS[3])
redis.call('ZREM', KEYS[4], ARGV[4])
redis.call('ZREM', KEYS[5], ARGV[4])
for i = 6, #KEYS do redis.call('SREM', KEYS[i], ARGV[4]) end
redis.call('PUBLISH', ARGV[5], '')
return 'ok'
`);

/**
 * Answers format, epoch, revision, n, state and the facts after those that are known; where they do not lead on from there, all
 * facts and the messages as well.
 * KEYS: room, facts, chat. ARGV: epoch and n that are known ('' nothing).
 */
export const FETCH = new RedisScript(`
local held = redis.call('HMGET', KEYS[1], 'format', 'epoch', 'revision', 'n', 'state')
if not held[1] then return {} end
if ARGV[1] == held[2] then
  local missed = held[4] - ARGV[2]
  if missed == 0 then held[6] = {} return held end
  if missed > 0 and missed <= redis.call('LLEN', KEYS[2]) then
    held[6] = redis.call('LRANGE', KEYS[2], -missed, -1)
    return held
  end
end
held[6] = redis.call('LRANGE', KEYS[2], 0, -1)
held[7] = redis.call('LRANGE', KEYS[3], 0, -1)
return held
`);
