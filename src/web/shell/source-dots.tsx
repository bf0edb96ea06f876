import { Link } from 'wouter';
import { useHealth } from '../api/house.ts';
import { useNow } from '../parts/use-now.ts';
import classes from './source-dots.module.css';
import { type SourceSays, sourceLine } from './source-words.ts';

const ROOM_FOR = 3;

/** How fresh what we show is: one dot for each platform, and one for each source in trouble. */
export function SourceDots() {
  const now = useNow();
  const health = useHealth();
  if (health.isPending) return null;
  const line: SourceSays[] = health.data
    ? sourceLine(health.data.sources, now)
    : [{ id: 'none', mood: 'bad', says: 'Twice does not answer' }];
  const more = line.length - ROOM_FOR;
  return (
    <Link
      href="/sources"
      className={classes.dots}
      aria-label={`Sources: ${line.map((source) => source.says).join(', ')}`}
    >
      {line.length === 0 && <Dot source={{ id: 'none', mood: 'late', says: 'no source yet' }} />}
      {line.slice(0, ROOM_FOR).map((source) => (
        <Dot key={source.id} source={source} />
      ))}
      {more > 0 && <em className={classes.more}>+{more} not well</em>}
    </Link>
  );
}

function Dot({ source }: { source: SourceSays }) {
  return (
    <span className={classes.source} data-mood={source.mood} title={source.says}>
      <span className={classes.dot} data-mood={source.mood} />
      <span className={`${classes.says} tabular`}>{source.says}</span>
    </span>
  );
}
