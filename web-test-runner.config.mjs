import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { CHROMIUM_FLAGS, requireBrowser } from './scripts/lib/browsers.mjs';
import { serveEmoji } from './scripts/lib/emoji-data.mjs';
import { wtrCountReporter } from './scripts/lib/wtr-count-reporter.mjs';

const counts = process.env.ROOMLET_TEST_COUNTS;

export default {
  files: ['components/**/*.test.ts', 'operator/**/*.test.ts'],
  // Without `development`: that build of socket.io-client needs a CommonJS module.
  nodeResolve: { browser: true, exportConditions: ['browser', 'production'] },
  concurrency: 2,
  // One core may be busy with a build beside it: the first page compiles everything it imports.
  testsStartTimeout: 60_000,
  testsFinishTimeout: 120_000,
  testFramework: { config: { timeout: 10_000 } },
  browsers: [
    puppeteerLauncher({
      launchOptions: { executablePath: requireBrowser('chromium'), args: CHROMIUM_FLAGS },
      // A window for each test file, and each as if it were in front: tabs behind another neither render nor have the focus.
      createPage: async ({ browser }) => {
        const context = await browser.createBrowserContext();
        const page = await context.newPage();
        const session = await page.createCDPSession();
        await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
        return page;
      },
    }),
  ],
  plugins: [
    serveEmoji(fileURLToPath(new URL('.', import.meta.url)).replace(/[\\/]$/, '')),
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
    }),
  ],
  reporters: [defaultReporter(), ...(counts ? [wtrCountReporter(counts)] : [])],
};
