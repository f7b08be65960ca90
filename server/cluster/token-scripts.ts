import { RedisScript } from './redis-script.ts';

/**
 * A token for one participant is whose it is, or becomes so.
 * KEYS: the use. ARGV: holder, life in ms, until when it is wanted.
 */
export const CLAIM_USE = new RedisScript(`
local time = redis.call('TIME')
if time[1] * 1000 + time[2] / 1000 > tonumber(ARGV[3]) then return 'late' end
local holder = redis.call('HGET', KEYS[1], 'holder')
if holder and holder ~= ARGV[1] then return 'taken' end
redis.call('HSET', KEYS[1], 'holder', ARGV[1])
redis.call('HINCRBY', KEYS[1], 'claims', 1)
redis.call('PEXPIRE', KEYS[1], ARGV[2])
return 'ok'
`);

/**
 * One claim came to nothing; with the last, the token is nobody's.
 * KEYS: the use. ARGV: holder.
 */
export const RELEASE_USE = new RedisScript(`
if redis.call('HGET', KEYS[1], 'holder') ~= ARGV[1] then return 0 end
if tonumber(redis.call('HGET', KEYS[1], 'claims')) > 1 then return redis.call('HINCRBY', KEYS[1], 'claims', -1) end
return redis.call('DEL', KEYS[1])
`);
