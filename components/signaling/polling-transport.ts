/** The way round proxies that let no WebSocket through. Fetched only when one is in the way. */
export { XHR as Polling } from 'engine.io-client';
