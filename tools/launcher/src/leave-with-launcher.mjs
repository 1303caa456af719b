/**
 * Loaded into every process that the launcher starts. The channel between the two closes when the launcher is gone,
 * however it went (`kill -9` included): then this process stops in order instead of holding the port for nobody.
 * Over the same channel it says that it is alive.
 */
const PATIENCE_MS = 15_000;

process.once('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), PATIENCE_MS).unref();
});
// The launcher asks now and then; a process that hangs cannot answer, and is ended and started again.
process.on('message', (question) => {
  if (question === 'there?') process.send?.('here');
});
// Listening must not keep a process alive whose work is done.
process.channel?.unref();
