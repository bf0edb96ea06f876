import { CloseButton } from '@mantine/core';
import type { KeywordSetBody } from '../../api/types.ts';
import classes from './keywords-page.module.css';
import { ReadField } from './read-field.tsx';
import styles from './term-field.module.css';
import type { EditedSet } from './use-edited-set.ts';

type Place = KeywordSetBody['places'][number];

/** The word stands for any: only the place behind it is taken. */
const LEAD = 'any place:';

/** Circles and boxes that posts with a place must lie in; posts that do not say where are left out then. */
export function PlacesField({ edited, saved }: { edited: EditedSet; saved: KeywordSetBody }) {
  const { places } = edited.body;
  const known = saved.places.map(wordsOf);
  return (
    <div className={classes.list}>
      <div className={classes.meta}>Only posts from these places; any when there is none</div>
      {places.map((place, index) => (
        <span
          key={wordsOf(place)}
          className={styles.term}
          data-tone="note"
          data-new={!known.includes(wordsOf(place))}
          style={{ justifySelf: 'start' }}
        >
          {wordsOf(place)}
          <CloseButton
            size={18}
            c="inherit"
            aria-label={`Take out ${wordsOf(place)}`}
            onClick={() => edited.change({ places: places.toSpliced(index, 1) })}
          />
        </span>
      ))}
      <ReadField
        label="A place"
        placeholder="38.72,-9.14,25km or south,west,north,east"
        asExpression={(typed) => `${LEAD}${typed.replaceAll(/\s+/g, '')}`}
        before={LEAD.length}
        onRead={(_typed, body) => edited.change({ places: [...places, ...body.places] })}
      />
    </div>
  );
}

function wordsOf(place: Place): string {
  if ('km' in place) return `${place.km} km around ${place.latitude}, ${place.longitude}`;
  return `between ${place.south}, ${place.west} and ${place.north}, ${place.east}`;
}
