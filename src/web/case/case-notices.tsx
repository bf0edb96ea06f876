import { CalendarClock, Hand, MessageCircle, TriangleAlert } from 'lucide-react';
import type { CaseView } from '../api/types.ts';
import { Banner } from '../parts/banner.tsx';
import { useNow } from '../parts/use-now.ts';
import { When } from '../parts/when.tsx';

/** What must not be overlooked before anybody writes: a stop, a breach, a promise, the private hand-off. */
export function CaseNotices({ file }: { file: CaseView }) {
  return (
    <>
      {file.saidStop && (
        <Banner tone="bad" icon={Hand}>
          <b>They asked us to stop.</b> Nobody writes to them again.
        </Banner>
      )}
      {file.breach && (
        <Banner tone="bad" icon={TriangleAlert}>
          <b>A third public reply was posted on the platform itself.</b> It is kept here as a breach of “reply
          only twice”.
        </Banner>
      )}
      {file.promise && <Promised promise={file.promise} />}
      {file.handOff && (
        <Banner tone={file.handOff.state === 'failed' ? 'bad' : 'accent'} icon={MessageCircle}>
          {file.handOff.says}
        </Banner>
      )}
    </>
  );
}

function Promised({ promise }: { promise: NonNullable<CaseView['promise']> }) {
  const now = useNow(10);
  const due = new Date(promise.dueAt);
  const late = due.getTime() < now;
  return (
    <Banner tone={late ? 'bad' : 'warn'} icon={CalendarClock}>
      <b>Promised:</b> {promise.says}{' '}
      {late ? (
        <b>
          It was due <When at={promise.dueAt} />.
        </b>
      ) : (
        `Due ${due.toLocaleString('en-GB', { weekday: 'short', hour: '2-digit', minute: '2-digit' })}.`
      )}
    </Banner>
  );
}
