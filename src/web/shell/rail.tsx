import { Tooltip } from '@mantine/core';
import { Link, useLocation } from 'wouter';
import { useAttention } from '../api/cases.ts';
import { PLACES } from './places.ts';
import classes from './rail.module.css';

/** The way from page to page: at the left on a desk, at the bottom on a phone. */
export function Rail() {
  const [location] = useLocation();
  const troubled = useAttention().data?.length ?? 0;
  return (
    <div className={classes.rail}>
      {PLACES.map(({ path, label, icon: Icon }) => {
        const here = path === '/' ? location === '/' : location.startsWith(path);
        const open = path === '/attention' ? troubled : 0;
        return (
          <Tooltip key={path} label={label} position="right">
            <Link
              href={path}
              className={classes.place}
              aria-label={open > 0 ? `${label}, ${open} to look at` : label}
              aria-current={here ? 'page' : undefined}
            >
              <Icon size={18} strokeWidth={1.9} aria-hidden="true" />
              <span className={classes.word} aria-hidden="true">
                {label}
              </span>
              {open > 0 && <span className={classes.count}>{open}</span>}
            </Link>
          </Tooltip>
        );
      })}
    </div>
  );
}
