/** The service as a library: `roomlet/server`. Importing this starts nothing. */
export { buildApp, type App, type BuildOptions } from './app.ts';
export { findClientFolder } from './client-folder.ts';
export { ConfigError, loadConfig, type Config } from './config.ts';
export { signalling, type SignallingOptions } from './signalling.ts';
