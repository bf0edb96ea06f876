import { Anchor } from '@mantine/core';
import type { MissedView, SetAnswerView } from '../../api/types.ts';
import { MarkedText, type TextMark } from '../../parts/marked-text.tsx';
import { PLATFORM_NAME } from '../../parts/names.ts';
import { When } from '../../parts/when.tsx';
import classes from './missed.module.css';

/** The post itself, with the words that find it and those that rule it out. */
export function ThePost(props: {
  post: NonNullable<MissedView['post']>;
  sets: readonly SetAnswerView[];
  heard: MissedView['heard'];
}) {
  const { post, sets, heard } = props;
  return (
    <section className={classes.card} aria-label="The post">
      <span className={classes.soft}>
        {PLATFORM_NAME[post.platform]}
        {post.community && ` · r/${post.community}`}
        {post.author && ` · ${post.author}`}
        {post.postedAt && (
          <>
            {' · '}
            <When at={post.postedAt} />
          </>
        )}
        {post.url && (
          <>
            {' · '}
            <Anchor href={post.url} target="_blank" rel="noreferrer" size="xs">
              open it
            </Anchor>
          </>
        )}
      </span>
      <p>
        <MarkedText text={post.text} marks={marksIn(sets)} />
      </p>
      <span className={classes.soft}>
        {heard ? (
          <>
            Heard <When at={heard.at} /> by {heard.source}.
          </>
        ) : (
          'No source brought it.'
        )}
      </span>
    </section>
  );
}

function marksIn(sets: readonly SetAnswerView[]): TextMark[] {
  const finds = sets.flatMap(({ terms }) => terms);
  const rulesOut = sets.flatMap(({ stops }) => stops);
  return [
    ...finds.map(({ term, start, end }): TextMark => ({ start, end, kind: 'brand', title: term })),
    ...rulesOut.flatMap(({ start, end, says }): TextMark[] =>
      start === null || end === null ? [] : [{ start, end, kind: 'lost', title: says }],
    ),
  ];
}
