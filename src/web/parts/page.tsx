import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import classes from './page.module.css';

/** A page of one column, with its heading. */
export function Page(props: {
  title: string;
  sub?: ReactNode;
  tools?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}) {
  useDocumentTitle(`${props.title} · Twice`);
  return (
    <div className={`${classes.page} ${props.wide ? classes.wide : ''}`}>
      <div className={classes.head}>
        <h1>{props.title}</h1>
        {props.sub && <span className={classes.sub}>{props.sub}</span>}
        {props.tools && <div className={classes.tools}>{props.tools}</div>}
      </div>
      {props.children}
    </div>
  );
}
