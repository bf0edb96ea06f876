import { createLogger, type Logger } from '../../../src/logger.ts';

export interface HeardLog {
  log: Logger;
  /** Every warning and error, as it was written. */
  heard: Record<string, unknown>[];
}

/** A log that is kept instead of printed, so that a test can ask what went wrong. */
export function heardLog(): HeardLog {
  const heard: Record<string, unknown>[] = [];
  const stream = { write: (line: string) => void heard.push(JSON.parse(line)) };
  return { log: createLogger({ name: 'house', level: 'warn', stream, human: false }), heard };
}
