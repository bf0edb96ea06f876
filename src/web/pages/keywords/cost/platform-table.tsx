import type { PlatformVolumeView } from '../../../api/types.ts';
import { price } from '../../../parts/money.ts';
import { PLATFORM_NAME } from '../../../parts/names.ts';
import classes from './cost.module.css';
import { perMonth, range } from './cost-words.ts';

/** What each platform brings and costs. */
export function PlatformTable({ platforms }: { platforms: readonly PlatformVolumeView[] }) {
  return (
    <div className={classes.scroll}>
      <table className={`${classes.table} tabular`} aria-label="Cost by platform">
        <thead>
          <tr>
            <th scope="col">Platform</th>
            <th scope="col">taken a day</th>
            <th scope="col">read a day</th>
            <th scope="col">a month</th>
            <th scope="col">each useful one</th>
          </tr>
        </thead>
        <tbody>
          {platforms.map((one) => (
            <tr key={one.platform}>
              <td>
                {PLATFORM_NAME[one.platform]}{' '}
                <span className={classes.soft}>
                  {one.from === 'counted-by-platform' ? 'by its own count' : 'by what we heard'}
                </span>
              </td>
              <td>{range(one.takesPerDay)}</td>
              <td>{range(one.readsPerDay)}</td>
              <td>{perMonth(one.usdPerMonth)}</td>
              <td>{one.usdPerUseful ? range(one.usdPerUseful, price) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
