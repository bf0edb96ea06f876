import type { KeywordSetBody, KeywordSetView, MissedPost, SetAnswerView } from '../../api/types.ts';
import { DraftNotes } from '../keywords/draft-notes.tsx';
import { mergeBodies } from '../keywords/merge-bodies.ts';
import { useEditedSet } from '../keywords/use-edited-set.ts';
import { same } from '../keywords/use-keeping.ts';
import { usePresence } from '../keywords/use-presence.ts';
import { DraftNow } from './draft-now.tsx';
import classes from './missed.module.css';
import { RemedyRow } from './remedy-row.tsx';

/** The changes that would find a post, each put into the draft that all share, and taken back, with one press. */
export function MendSet(props: {
  set: KeywordSetView;
  answer: SetAnswerView;
  post: MissedPost;
  looked: number;
}) {
  const { set, answer, post, looked } = props;
  const edited = useEditedSet(set);
  usePresence(set.id, edited.touched && edited.drafted);
  const { body, change } = edited;
  // The draft may say more than the words the answer is about: a change goes on top of it, and only that is taken back.
  const carry = (from: KeywordSetBody, to: KeywordSetBody): KeywordSetBody => mergeBodies(from, to, body);
  return (
    <>
      {answer.remedies.length === 0 ? (
        <p className={classes.soft}>No small change of its lists finds it: change the rule itself.</p>
      ) : (
        <>
          <h3>What would find it</h3>
          <ul className={classes.remedies}>
            {answer.remedies.map((remedy) => (
              <RemedyRow
                key={remedy.says}
                remedy={remedy}
                looked={looked}
                isIn={same(carry(answer.body, remedy.body), body)}
                put={() => change(carry(answer.body, remedy.body))}
                takeBack={() => change(carry(remedy.body, answer.body))}
              />
            ))}
          </ul>
        </>
      )}
      <DraftNotes set={set} edited={edited} />
      {edited.drafted && <DraftNow set={set} edited={edited} post={post} />}
    </>
  );
}
