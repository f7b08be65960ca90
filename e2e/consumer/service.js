import { fastify } from 'fastify';
import { buildApp, findClientFolder, loadConfig, signalling } from 'roomlet/server';

const config = loadConfig({ STUN_PORT: '0', LOG_LEVEL: 'warn' });

// A server that is there already, and has much else to do.
const own = fastify();
own.get('/hello', () => 'I am still myself');
await own.register(signalling, { config });

const whole = await buildApp(config, { clientFolder: findClientFolder() });

const [ownAddress, wholeAddress] = [await own.listen({ port: 0 }), await whole.listen({ port: 0 })];
console.log(`own ${new URL(ownAddress).port}, whole ${new URL(wholeAddress).port}`);
process.once('SIGTERM', () => void Promise.all([own.close(), whole.close()]));
