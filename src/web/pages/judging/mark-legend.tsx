import { MarkedText } from '../../parts/marked-text.tsx';

const KINDS = [
  { kind: 'reason', says: 'spoke for a complaint' },
  { kind: 'against', says: 'spoke against' },
  { kind: 'brand', says: 'the brand' },
] as const;

/** What the marks in a post mean. */
export function MarkLegend() {
  return (
    <span>
      {KINDS.map(({ kind, says }, at) => (
        <span key={kind}>
          {at > 0 && ' · '}
          <MarkedText text={says} marks={[{ kind, start: 0, end: says.length }]} />
        </span>
      ))}
    </span>
  );
}
