import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import classes from './banner.module.css';

export type BannerTone = 'accent' | 'warn' | 'bad' | 'note';

/** A calm strip that says something a person must know before they act, with what can be done about it below. */
export function Banner(props: {
  tone: BannerTone;
  icon: LucideIcon;
  /** `alert` interrupts a screen reader, `status` waits; left out for what stands there from the start. */
  role?: 'alert' | 'status';
  acts?: ReactNode;
  children: ReactNode;
}) {
  const { tone, icon: Icon, role, acts, children } = props;
  return (
    <div className={classes.banner} data-tone={tone} role={role}>
      <Icon size={15} aria-hidden="true" />
      <div className={classes.words}>
        {children}
        {acts && <div className={classes.acts}>{acts}</div>}
      </div>
    </div>
  );
}
