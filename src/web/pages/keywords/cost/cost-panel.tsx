import type { KeywordSetBody, KeywordSetView, VolumeView } from '../../../api/types.ts';
import { useVolume } from '../../../api/volume.ts';
import { spanWords } from '../../../parts/ago-words.ts';
import { LoadingRows } from '../../../parts/loading-rows.tsx';
import { ProblemNote } from '../../../parts/problem-note.tsx';
import { AskCounts } from './ask-counts.tsx';
import classes from './cost.module.css';
import { many, perMonth, range } from './cost-words.ts';
import { PlatformTable } from './platform-table.tsx';
import { TermTable } from './term-table.tsx';

/** What the words in hand would bring and cost: in all, on each platform, and by each term. */
export function CostPanel({ set, body }: { set: KeywordSetView; body: KeywordSetBody }) {
  const volume = useVolume(set, body);
  return (
    <section className={classes.panel} aria-label="Cost and volume" aria-busy={volume.isFetching}>
      <div className={classes.head}>
        <h2>Cost and volume</h2>
        <span className={`${classes.soft} tabular`}>{volume.data && basis(volume.data)}</span>
      </div>
      {volume.isPending && <LoadingRows rows={1} height={80} />}
      {volume.isError && (
        <ProblemNote
          what="The cost cannot be worked out"
          error={volume.error}
          retry={() => volume.refetch()}
        />
      )}
      {volume.data && (
        <>
          <div className={classes.numbers}>
            <Totals volume={volume.data} />
          </div>
          <PlatformTable platforms={volume.data.now.platforms} />
          <AskCounts set={set} body={body} counts={volume.data.counts} />
          <TermTable terms={volume.data.terms} />
        </>
      )}
    </section>
  );
}

function Totals({ volume: { now, live } }: { volume: VolumeView }) {
  return (
    <>
      <Total name="posts a day" value={range(now.takesPerDay)} was={live.takesPerDay?.value} />
      <Total name="useful ones a day" value={range(now.usefulPerDay)} was={live.usefulPerDay?.value} />
      <Total name="a month" value={perMonth(now.usdPerMonth)} />
    </>
  );
}

function Total({ name, value, was }: { name: string; value: string; was?: number | undefined }) {
  return (
    <dl style={{ margin: 0 }}>
      <dd className="tabular" style={{ margin: 0, fontWeight: 650 }}>
        {value}
      </dd>
      <dt className={classes.soft}>
        {name}
        {was === undefined ? '' : `, live: ${many(was)}`}
      </dt>
    </dl>
  );
}

function basis({ since, until, looked }: VolumeView): string {
  if (since === null) return 'Nothing was heard yet';
  const span = spanWords((Date.parse(until) - Date.parse(since)) / 1000);
  return `by ${looked.toLocaleString('en')} posts heard in the last ${span}; brackets hold 95 of 100 cases`;
}
