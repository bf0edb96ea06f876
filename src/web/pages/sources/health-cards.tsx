import { Anchor, SimpleGrid } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { HealthView } from '../../api/types.ts';
import classes from './sources.module.css';

const STATUS: Record<HealthView['status'], string> = {
  ok: 'All is well',
  degraded: 'Works, with trouble',
  down: 'Does not work',
};

/** The house itself: does it work, does the database answer, does the queue move. */
export function HealthCards({ health }: { health: HealthView }) {
  const { database, queue, setAside, sources } = health;
  const troubled = sources.filter((source) => source.state !== 'ok').length;
  return (
    <SimpleGrid cols={{ base: 1, sm: 2, lg: 4 }} spacing="md">
      <Card
        ok={health.status === 'ok' && troubled === 0}
        head={troubled > 0 && health.status === 'ok' ? STATUS.degraded : STATUS[health.status]}
      >
        {troubled === 0
          ? `${sources.length} sources, all well`
          : `${troubled} of ${sources.length} sources not well`}
      </Card>
      <Card ok={database.ok} head={database.ok ? 'Database answers' : 'Database does not answer'}>
        {database.latencyMs === null
          ? 'no answer to measure'
          : `in ${Math.max(1, Math.round(database.latencyMs))} ms`}
      </Card>
      <Card ok={queue.ok && !queue.failed} head={queue.ok ? 'Queue moves' : 'Queue stands still'}>
        {count(queue.waiting)} waiting, {count(queue.failed)} failed, on{' '}
        {queue.backend === 'redis' ? 'Redis' : 'PostgreSQL'}
      </Card>
      <Card ok={setAside === 0} head={setAside === 0 ? 'Nothing is set aside' : 'Needs a look'}>
        {setAside === 0 ? (
          'every post and reply goes on'
        ) : (
          <>
            {count(setAside)} set aside:{' '}
            <Anchor component={Link} href="/attention" size="sm">
              look at them
            </Anchor>
          </>
        )}
      </Card>
    </SimpleGrid>
  );
}

function Card({ ok, head, children }: { ok: boolean; head: string; children: ReactNode }) {
  return (
    <div className={`${classes.card} ${classes.health}`}>
      <b style={{ color: ok ? 'var(--tw-good)' : 'var(--tw-bad)' }}>{head}</b>
      <span className={`${classes.says} tabular`}>{children}</span>
    </div>
  );
}

function count(value: number | null): string {
  return value === null ? 'unknown' : value.toLocaleString('en');
}
