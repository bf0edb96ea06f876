import classes from './marked-text.module.css';
import { cutAtMarks, type Mark } from './marks.ts';

/** `brand` a term of a keyword set, `reason` words that spoke for a complaint, `against` that spoke against, `lost` a term no longer looked for, `quoted` a term in words of somebody else. */
export type TextMark = Mark<'brand' | 'reason' | 'against' | 'lost' | 'quoted'>;

export function MarkedText({ text, marks }: { text: string; marks: readonly TextMark[] }) {
  return cutAtMarks(text, marks).map((piece) =>
    piece.mark ? (
      <mark key={piece.start} className={classes[piece.mark.kind]} title={piece.mark.title}>
        {piece.text}
      </mark>
    ) : (
      <span key={piece.start}>{piece.text}</span>
    ),
  );
}
