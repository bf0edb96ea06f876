import { carryOut } from '../api/carry-out.ts';
import { useLabel } from '../api/labels.ts';
import type { LabelInput, MentionView } from '../api/types.ts';
import { nameOf } from '../parts/names.ts';
import { tellDone, tellProblem } from '../parts/tell.ts';
import { answerSays } from './said-words.ts';

/** Says what a post is, and tells that it was heard. */
export function useSay(mention: Pick<MentionView, 'id' | 'author'>) {
  const label = useLabel();
  const say = (said: LabelInput): void =>
    carryOut(
      label,
      { id: mention.id, said },
      {
        onSuccess: () =>
          tellDone(
            `Taken: ${answerSays(said)}`,
            `The post of ${nameOf(mention.author)} counts so from now on.`,
          ),
        onError: (error) => tellProblem('That was not taken', error),
      },
    );
  return { say, pending: label.isPending };
}
