/** Fields every record has; the rest is what the message is about. */
const FRAME = new Set(['time', 'level', 'name', 'msg', 'err']);

/** Turns one JSON record into `12:04:05 server   warn  message  key=value`, for somebody who sits at a terminal. */
export function humanLine(record: string): string {
  const fields = JSON.parse(record) as Record<string, unknown>;
  const time = new Date(String(fields.time)).toTimeString().slice(0, 8);
  const rest = Object.entries(fields)
    .filter(([key]) => !FRAME.has(key))
    .map(([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`);
  const error = errorText(fields.err);
  const words = [String(fields.msg ?? ''), ...rest, ...(error ? [error] : [])].join('  ');
  return `${time} ${String(fields.name).padEnd(8)} ${String(fields.level).padEnd(5)} ${words}\n`;
}

function errorText(err: unknown): string | null {
  if (typeof err !== 'object' || err === null) return null;
  const { message, stack } = err as { message?: string; stack?: string };
  return stack ?? message ?? null;
}
