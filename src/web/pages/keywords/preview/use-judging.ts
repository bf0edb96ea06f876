import { useState } from 'react';
import { useTakeBackAboutUs } from '../../../api/about-us-model.ts';
import { carryOut } from '../../../api/carry-out.ts';
import { usePreview, useSayAboutUs } from '../../../api/preview.ts';
import type { FoundPostView, KeywordSetBody, KeywordSetView } from '../../../api/types.ts';
import { tellProblem } from '../../../parts/tell.ts';

interface Said {
  post: FoundPostView;
  /** Null for a post that was skipped. */
  judgementId: string | null;
}

export type Judging = ReturnType<typeof useJudging>;

/** What the words in hand would find, and the judging of it: each answer is stored at once, and looked at anew. */
export function useJudging(set: KeywordSetView, body: KeywordSetBody) {
  const [said, setSaid] = useState<readonly Said[]>([]);
  const [onTheWay, setOnTheWay] = useState<readonly number[]>([]);
  const skipped = said.filter((one) => one.judgementId === null).map((one) => one.post.number);
  const preview = usePreview(set, body, skipped);
  const saying = useSayAboutUs();
  const undoing = useTakeBackAboutUs();
  const taken = new Set([...onTheWay, ...said.map((one) => one.post.number)]);
  const post = preview.data?.judging.next.find(({ number }) => !taken.has(number)) ?? null;

  const say = (about: boolean): void => {
    if (!post) return;
    const { number, platform, externalId } = post;
    const arrived = () => setOnTheWay((numbers) => numbers.filter((one) => one !== number));
    setOnTheWay((numbers) => [...numbers, number]);
    carryOut(
      saying,
      { platform, externalId, about, drawn: true },
      {
        onSuccess: ({ judgementId }) => {
          setSaid((before) => [...before, { post, judgementId }]);
          arrived();
        },
        onError: (error) => {
          arrived();
          tellProblem('Your answer was not kept', error);
        },
      },
    );
  };
  const skip = (): void => {
    if (post) setSaid((before) => [...before, { post, judgementId: null }]);
  };
  const last = said.at(-1);
  const undo = (): void => {
    if (!last) return;
    setSaid((before) => before.filter((one) => one !== last));
    if (last.judgementId !== null)
      carryOut(undoing, last.judgementId, {
        onError: (error) => tellProblem('It could not be taken back', error),
      });
  };
  return { preview, post, say, skip, undo, mayUndo: last !== undefined };
}
