import { describe, expect, it } from '@jest/globals';
import { createLogger } from '../src/logger.ts';

function written(human: boolean): { lines: string[]; log: ReturnType<typeof createLogger> } {
  const lines: string[] = [];
  const stream = { write: (line: string) => void lines.push(line) };
  return { lines, log: createLogger({ name: 'server', level: 'info', stream, human }) };
}

describe('the log', () => {
  it('writes one JSON line a record, with time, level, name and fields', () => {
    const { lines, log } = written(false);
    log.warn({ lagMs: 12 }, 'source is late');
    log.debug('not at this level');
    expect(lines).toHaveLength(1);
    const record = JSON.parse(lines[0] ?? '') as Record<string, unknown>;
    expect(record).toMatchObject({ level: 'warn', name: 'server', lagMs: 12, msg: 'source is late' });
    expect(Number.isNaN(Date.parse(String(record.time)))).toBe(false);
  });

  it('writes short lines for a person, with the stack of an error', () => {
    const { lines, log } = written(true);
    log.info({ port: 4800, from: 'launch' }, 'page is up');
    log.error({ err: new Error('no road') }, 'send failed');
    expect(lines[0]).toMatch(/^\d\d:\d\d:\d\d server {3}info {2}page is up {2}port=4800 {2}from=launch\n$/);
    expect(lines[1]).toMatch(/send failed {2}Error: no road\n\s+at /);
  });

  it('never writes a secret', () => {
    const { lines, log } = written(false);
    log.info(
      { password: 's3cret', databaseUrl: 's3cret', x: { apiSecret: 's3cret', handle: 'kept' } },
      'set up',
    );
    expect(lines.join()).not.toContain('s3cret');
    expect(lines.join()).toContain('kept');
  });
});
