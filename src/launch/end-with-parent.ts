/** How long a child may take to end by itself after its supervisor was killed. */
const GRACE_MS = 5_000;

/**
 * Makes a supervised child end when its supervisor is gone, however that ended: it is asked as by SIGTERM, and
 * ends by force after five seconds. Without a supervisor this does nothing; it never keeps a process alive.
 */
export function endWithParent(graceMs = GRACE_MS): void {
  if (process.send === undefined) return;
  const end = () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.exit(1), graceMs).unref();
  };
  if (!process.connected) end();
  process.once('disconnect', end);
  process.channel?.unref();
}
