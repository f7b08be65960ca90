import { execFile } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import { build, type PluginOption } from 'vite';

export type Framework = 'react' | 'vue' | 'svelte' | 'vite';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const APPS = path.join(ROOT, 'e2e/frameworks');

const PLUGINS: Readonly<Record<Framework, () => PluginOption>> = {
  react: () => null,
  vue: () => vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.includes('-') } } }),
  svelte: () => svelte({ configFile: false }),
  vite: () => null,
};

/** What checks the templates of each, with arguments for Node. */
const CHECKERS: Readonly<Record<Framework, readonly string[]>> = {
  react: ['node_modules/typescript/bin/tsc', '--pretty', 'false', '-p', 'e2e/frameworks/react'],
  vue: [
    '-e',
    "require('vue-tsc').run(require.resolve('typescript-6/lib/tsc'))",
    '--',
    'vue-tsc',
    '--pretty',
    'false',
    '-p',
    'e2e/frameworks/vue',
  ],
  svelte: [
    '--require',
    './e2e/frameworks/typescript-6.cjs',
    'node_modules/svelte-check/bin/svelte-check',
    '--workspace',
    'e2e/frameworks/svelte',
    '--tsconfig',
    './tsconfig.json',
    '--output',
    'machine',
  ],
  vite: ['node_modules/typescript/bin/tsc', '--pretty', 'false', '-p', 'e2e/frameworks/vite'],
};

/**
 * Builds an app as its author would, with Vite. React is its development build, in which StrictMode does everything twice.
 * @param out - Folder for the result.
 */
export async function buildApp(framework: Framework, out: string): Promise<void> {
  await build({
    configFile: false,
    root: path.join(APPS, framework),
    // Each in a folder of its own on the server.
    base: './',
    logLevel: 'error',
    plugins: [PLUGINS[framework]()],
    define: framework === 'react' ? { 'process.env.NODE_ENV': '"development"' } : {},
    build: { outDir: out, emptyOutDir: true, minify: false, reportCompressedSize: false },
  });
}

/** The lines with which the checker of a framework's templates complains. */
export function checkTypes(framework: Framework): Promise<readonly string[]> {
  return new Promise((resolve) => {
    execFile(process.execPath, [...CHECKERS[framework]], { cwd: ROOT }, (_error, stdout, stderr) => {
      resolve(`${stdout}\n${stderr}`.split('\n').filter((line) => /\berror\b/i.test(line)));
    });
  });
}
