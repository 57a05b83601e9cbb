// Loaded into the server before it starts: on a signal it says on standard error how much of the heap is in use.
process.on('SIGUSR2', () => {
  globalThis.gc();
  process.stderr.write(`heap ${process.memoryUsage().heapUsed}\n`);
});
