/** Loaded into a measured server: answers the benchmark with the process's own figures. Needs `--expose-gc`. */
process.on('message', (question) => {
  if (question === 'memory') {
    globalThis.gc?.();
    globalThis.gc?.();
  }
  const { heapUsed, external, rss } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  process.send?.({ heapUsed, external, rss, cpu: (user + system) / 1e6 });
});
// The benchmark may end without saying goodbye.
process.on('disconnect', () => process.exit());
