import { fastify } from 'fastify';
import { buildApp, findClientFolder, loadConfig, signalling, type App, type Config } from 'roomlet/server';

const config: Config = loadConfig({ ROOM_CAPACITY: '4' });
const own = fastify();
await own.register(signalling, { config });
// @ts-expect-error: it does not do without a configuration.
await own.register(signalling, {});
const app: App = await buildApp(config, { clientFolder: findClientFolder() });
export const addresses: string[] = [await app.listen({ port: 0 }), await own.listen({ port: 0 })];
