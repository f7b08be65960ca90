/** What only calls with TURN servers need: fetched when there are some, or when nothing else may be used. */
export { relayGuard } from './relay-guard.ts';
export { renewServers } from './server-renewal.ts';
