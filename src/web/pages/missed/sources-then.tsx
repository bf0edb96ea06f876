import type { MissedView } from '../../api/types.ts';
import { Chip, type Tone } from '../../parts/chip.tsx';
import { HEARING } from '../coverage/hearing-words.ts';
import classes from './missed.module.css';

type SourceThen = MissedView['sources'][number];

/** The sources that could have brought the post, and how well each was heard when it was posted. */
export function SourcesThen({ sources }: { sources: readonly SourceThen[] }) {
  const unknown = sources.every(({ hearing }) => hearing === null);
  return (
    <section className={classes.card} aria-label="Sources">
      <h2>Who was listening</h2>
      {unknown && (
        <p className={classes.soft}>
          Nobody knows when it was posted. Paste its link to see how well each of these was heard then.
        </p>
      )}
      <ul className={classes.list}>
        {sources.map((source) => (
          <li key={source.id}>
            <b>{source.label}</b> {unknown ? '' : `${source.says}. `}
            {source.hearing && <Chip tone={toneOf(source.hearing)}>{HEARING[source.hearing].says}</Chip>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function toneOf(hearing: NonNullable<SourceThen['hearing']>): Tone {
  if (hearing === 'heard') return 'accent';
  return hearing === 'gap' || hearing === 'stopped' ? 'bad' : 'warn';
}
