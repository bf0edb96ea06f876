import { Link } from 'wouter';
import { useSettings } from '../api/house.ts';
import { SandboxBadge } from './sandbox-badge.tsx';
import { SearchField } from './search-field.tsx';
import { SourceDots } from './source-dots.tsx';
import { Spent } from './spent.tsx';
import classes from './top-bar.module.css';
import { WhoAmI } from './who-am-i.tsx';

export function TopBar() {
  const settings = useSettings().data;
  return (
    <div className={classes.bar}>
      <Link href="/" className={classes.logo} aria-label="Twice, to the queue">
        tw<i>i</i>ce
      </Link>
      {settings && <span className={classes.brand}>{settings.brand.name}</span>}
      <div className={classes.sources}>
        <SourceDots />
      </div>
      <div className={classes.search}>
        <SearchField />
      </div>
      {settings && (
        <span className={classes.spent}>
          <Spent settings={settings} />
        </span>
      )}
      {settings?.sandboxUrl && <SandboxBadge url={settings.sandboxUrl} />}
      <WhoAmI />
    </div>
  );
}
