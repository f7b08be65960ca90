import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { leanEmoji } from './scripts/lib/emoji-data.mjs';
import { showSources } from './scripts/lib/show-source.mjs';

const fromRoot = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** `/roomlet.js` is served by our service, as it is to any other page: Vite leaves the tag alone. */
function leaveScriptTag(): Plugin {
  return {
    name: 'roomlet:leave-script-tag',
    apply: 'build',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => html.replace(/<script(?=[^>]*\ssrc="\/roomlet\.js")/g, '<script vite-ignore'),
    },
  };
}

/** The addresses of the built service, in development: `/`, `/room/:room`, `/embed/:room`, `/operator` and `/roomlet.js`. */
function serveLikeTheService(): Plugin {
  return {
    name: 'roomlet:serve-like-the-service',
    apply: 'serve',
    resolveId: (id) => (id === '/roomlet.js' ? fromRoot('./components/define.ts') : null),
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        const [path = '/'] = (request.url ?? '/').split('?');
        if (path === '/' || path.startsWith('/room/')) request.url = '/demo/index.html';
        else if (path === '/demo/') request.url = '/demo/gallery.html';
        else if (/^\/embed\/(?!embed[\w-]*\.(?:ts|css)$)/.test(path)) request.url = `/embed/index.html`;
        else if (path === '/operator') request.url = '/operator/index.html';
        else if (path === '/roomlet.js') request.url = '/components/define.ts';
        next();
      });
    },
  };
}

/** Where `npm run dev` has put the signalling service. */
const service = `http://127.0.0.1:${process.env.ROOMLET_SERVICE_PORT ?? '3001'}`;

/** Shared by `npm run dev` and by the demo's build; `scripts/build.mjs` adds the widget and the service. */
export default defineConfig({
  root: fromRoot('.'),
  appType: 'mpa',
  plugins: [leanEmoji(), showSources(), leaveScriptTag(), serveLikeTheService()],
  server: {
    host: process.env.HOST ?? '127.0.0.1',
    port: Number(process.env.PORT ?? 3000),
    strictPort: true,
    proxy: {
      '/socket.io': { target: service, ws: true },
      '/healthz': service,
      '/readyz': service,
      '/api/': service,
    },
  },
  // Found on the first request otherwise, which reloads the page that asked.
  optimizeDeps: { include: ['lit', 'socket.io-client'], entries: ['components/define.ts'] },
});
