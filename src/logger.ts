import { type DestinationStream, destination, type Logger, type LoggerOptions, pino } from 'pino';
import type { LogLevel } from './config/variables.ts';
import { humanLine } from './logger/human-line.ts';

export type { Logger } from 'pino';

/** Field names whose values never reach a log, at the top of a record and one level below. */
const SECRET_FIELDS = [
  'password',
  'secret',
  'token',
  'authorization',
  'cookie',
  'credentials',
  'apiKey',
  'apiSecret',
  'accessToken',
  'accessSecret',
  'clientSecret',
  'databaseUrl',
  'redisUrl',
  'connectionString',
];

export interface LoggerSettings {
  /** Which process speaks, such as `server` or `workers`. */
  name: string;
  level: LogLevel;
  /** Where lines go; standard error unless a test listens. */
  stream?: DestinationStream;
  /** Short lines for a person instead of JSON; by default when standard error is a terminal. */
  human?: boolean;
}

/** One JSON line a record on standard error, or one short line on a terminal. Messages are fixed words, data are fields. */
export function createLogger({ name, level, stream, human }: LoggerSettings): Logger {
  const out = stream ?? destination({ fd: 2, sync: true });
  const forPerson = human ?? (stream === undefined && process.stderr.isTTY === true);
  const options: LoggerOptions = {
    name,
    level,
    base: { name },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label) => ({ level: label }) },
    redact: {
      paths: SECRET_FIELDS.flatMap((field) => [field, `*.${field}`]),
      censor: '[hidden]',
    },
  };
  return pino(options, forPerson ? { write: (line) => out.write(humanLine(line)) } : out);
}
