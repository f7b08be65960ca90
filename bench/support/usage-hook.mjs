/** Loaded into a measured server: answers the benchmark with the process's own figures. Needs `--expose-gc`. */
import { Watch } from './watch.mjs';

const watch = new Watch();

process.on('message', (question) => {
  if (question === 'watch') return watch.begin();
  if (question === 'memory') {
    globalThis.gc?.();
    globalThis.gc?.();
  }
  const { heapUsed, external, rss } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  const { figures: pauses } = watch;
  process.send?.({ heapUsed, external, rss, cpu: (user + system) / 1e6, pauses });
});
// The benchmark may end without saying goodbye.
process.on('disconnect', () => process.exit());
