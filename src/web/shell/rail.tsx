import { Tooltip } from '@mantine/core';
import { Link, useLocation } from 'wouter';
import { useUnsureCount } from '../api/labels.ts';
import { useOpenCount } from '../pages/attention/use-open-count.ts';
import { PLACES } from './places.ts';
import classes from './rail.module.css';

/** The most that finds room on an icon. */
const MOST = 99;

/** What waits in a room: something wrong, or something to be answered when there is time. */
interface Count {
  open: number;
  says: string;
  tone: 'bad' | 'note';
}

/** The way from page to page: at the left on a desk, at the bottom on a phone. */
export function Rail() {
  const [location] = useLocation();
  const counts: Record<string, Count> = {
    '/attention': { open: useOpenCount(), says: 'to look at', tone: 'bad' },
    '/judging': { open: useUnsureCount(), says: 'to answer', tone: 'note' },
  };
  return (
    <div className={classes.rail}>
      {PLACES.map(({ path, label, short = label, icon: Icon }) => {
        const here = path === '/' ? location === '/' : location.startsWith(path);
        const count = counts[path];
        return (
          <Tooltip key={path} label={label} position="right">
            <Link
              href={path}
              className={classes.place}
              aria-label={count?.open ? `${label}, ${count.open} ${count.says}` : label}
              aria-current={here ? 'page' : undefined}
            >
              <Icon size={18} strokeWidth={1.9} aria-hidden="true" />
              <span className={classes.word} aria-hidden="true">
                {short}
              </span>
              {count && count.open > 0 && (
                <span className={classes.count} data-tone={count.tone}>
                  {count.open > MOST ? `${MOST}+` : count.open}
                </span>
              )}
            </Link>
          </Tooltip>
        );
      })}
    </div>
  );
}
