import type { SetChangeView } from '../../api/types.ts';
import classes from './changes.module.css';

const SIGN: Record<SetChangeView['kind'], string> = { added: '+', removed: '−', changed: '~' };

/** What is different, a line for each thing. */
export function Changes({ changes }: { changes: readonly SetChangeView[] }) {
  if (changes.length === 0) return <div className={classes.none}>They say the same.</div>;
  return (
    <ul className={classes.changes}>
      {changes.map(({ kind, says }) => (
        <li key={says} data-kind={kind}>
          <span aria-hidden="true">{SIGN[kind]}</span> {says}
        </li>
      ))}
    </ul>
  );
}
