import { mkdirSync, writeFileSync } from 'node:fs';
import { rolldown } from 'rolldown';
import { leanEmoji } from './emoji-data.mjs';
import { leanDependencies } from './lean-dependencies.mjs';
import { licensesOf } from './licenses.mjs';
import { minifyTemplates } from './minify-templates.mjs';
import { ROOT } from './root.mjs';

/** What applications import, by the names in `exports` of package.json. */
const ENTRIES = {
  index: 'components/index.ts',
  define: 'components/define.ts',
  'room-lobby': 'components/room-lobby.ts',
  'video-room': 'components/video-room.ts',
  session: 'components/session.ts',
  protocol: 'protocol/index.ts',
};

/** What runs when it is imported: it registers elements. package.json names the folder in `sideEffects`. */
const REGISTERS = /\/components\/(?:define|register|parts)[\w-]*\.ts$/;

/**
 * `lib/*.js`: the browser's part of the npm package. It is not minified, which is for the application's build; what the
 * script tag fetches late is a chunk of its own here as well. Only lit stays outside, so that an application has it once.
 * @param {string} out folder of the build
 */
export async function buildLibrary(out) {
  const bundle = await rolldown({
    input: Object.fromEntries(Object.entries(ENTRIES).map(([name, file]) => [name, `${ROOT}/${file}`])),
    cwd: ROOT,
    platform: 'browser',
    tsconfig: `${ROOT}/tsconfig.json`,
    external: /^lit(?:\/|$)/,
    resolve: { conditionNames: ['browser', 'production', 'import'] },
    transform: { target: 'es2022', define: { 'process.env.NODE_ENV': '"production"' } },
    experimental: { nativeMagicString: true },
    treeshake: { moduleSideEffects: [{ test: /engine\.io-client/, sideEffects: false }] },
    // Emoji take their time; that is known.
    checks: { bundlerTimings: false },
    plugins: [leanEmoji(), leanDependencies({ inPages: false }), minifyTemplates()],
  });
  const { output } = await bundle.write({
    dir: `${out}/lib`,
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: ({ moduleIds }) =>
      moduleIds.some((id) => REGISTERS.test(id)) ? 'registering/[name].js' : 'chunks/[name].js',
    sourcemap: true,
    comments: { legal: false },
  });
  await bundle.close();

  const modules = output.flatMap((item) => (item.type === 'chunk' ? item.moduleIds : []));
  mkdirSync(`${out}/lib`, { recursive: true });
  writeFileSync(`${out}/lib/third-party-licenses.txt`, licensesOf(modules));
}
