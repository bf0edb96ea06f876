import { Text } from '@mantine/core';
import type { SourceView } from '../../api/types.ts';
import { Chip, type Tone } from '../../parts/chip.tsx';
import { useNow } from '../../parts/use-now.ts';
import { When } from '../../parts/when.tsx';
import { sourceSays } from './source-state.ts';
import classes from './sources.module.css';

const STATE: Record<SourceView['state'], { says: string; tone: Tone }> = {
  ok: { says: 'well', tone: 'accent' },
  late: { says: 'behind', tone: 'warn' },
  failing: { says: 'failing', tone: 'bad' },
  never: { says: 'never fetched', tone: 'warn' },
  paused: { says: 'paused', tone: 'plain' },
  slowed: { says: 'slowed', tone: 'warn' },
  stopped: { says: 'stopped: budget spent', tone: 'bad' },
};

export function SourceCard({ source }: { source: SourceView }) {
  const now = useNow();
  const state = STATE[source.state];
  return (
    <section className={classes.card} data-state={source.state} aria-label={source.label}>
      <div className={classes.head}>
        <b>{source.label}</b>
        <Chip tone={state.tone}>{state.says}</Chip>
      </div>
      <div className={`${classes.says} tabular`} data-state={source.state}>
        {sourceSays(source, now)}
      </div>
      {source.error && (
        <Text size="sm" c="var(--tw-bad)">
          {source.error.message} ({source.error.code}, first <When at={source.error.since} />)
        </Text>
      )}
      <Numbers source={source} />
      {source.query && <div className={classes.query}>{source.query}</div>}
    </section>
  );
}

function Numbers({ source }: { source: SourceView }) {
  const unfetched = source.lastSuccessAt === null;
  const numbers = [
    { name: 'fetched', value: source.fetched, trouble: false },
    { name: 'stored', value: source.stored, trouble: false },
    { name: 'unreadable', value: source.unreadable, trouble: source.unreadable > 0 },
    { name: 'gaps', value: source.gaps, trouble: source.gaps > 0 },
  ];
  return (
    <dl className={classes.numbers}>
      {numbers.map(({ name, value, trouble }) => (
        <div key={name} data-trouble={trouble}>
          <dt>{name}</dt>
          <dd className="tabular">{unfetched ? '–' : value.toLocaleString('en')}</dd>
        </div>
      ))}
    </dl>
  );
}
