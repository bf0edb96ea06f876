import { Anchor } from '@mantine/core';
import { Link } from 'wouter';
import { carryOut } from '../api/carry-out.ts';
import { useApprove } from '../api/drafts.ts';
import type { DraftView, ReplyView } from '../api/types.ts';
import { askForName, knownName } from '../me/name.ts';
import { nameOf, PLATFORM_NAME } from '../parts/names.ts';
import { tellDone, tellProblem } from '../parts/tell.ts';
import { openComposerTab } from './composer-tab.ts';
import type { WordsInHand } from './use-words.ts';

/** Approves exactly the words in hand, by the road the draft has, and says who they went to. */
export function useApproval(draft: DraftView, hand: WordsInHand, onDecided: () => void) {
  const approval = useApprove();
  const approve = (): void => {
    if (approval.isPending) return;
    if (!knownName()) {
      askForName();
      return;
    }
    const tab =
      draft.reach.reach === 'by-hand' ? openComposerTab(PLATFORM_NAME[draft.person.platform]) : null;
    const body = { textHash: hand.words.hash, ...(hand.text === draft.text ? {} : { text: hand.text }) };
    carryOut(
      approval,
      { id: draft.id, body },
      {
        onSuccess: ({ reply }) => {
          hand.forget();
          const led = reply.composeUrl !== null && (tab?.lead(reply.composeUrl) ?? false);
          if (!led) tab?.close();
          tellApproved(draft, reply, led);
          onDecided();
        },
        onError: (error) => {
          tab?.close();
          tellProblem('It did not go out', error);
        },
      },
    );
  };
  return { approve, pending: approval.isPending };
}

/** Long enough to post in the other tab and come back. */
const WHILE_POSTING_MS = 90_000;

function tellApproved(draft: DraftView, reply: ReplyView, led: boolean): void {
  const who = nameOf(draft.person);
  if (reply.state === 'by-hand') {
    tellDone(
      `Approved: now post it to ${who}`,
      <PostByHand draft={draft} reply={reply} led={led} />,
      WHILE_POSTING_MS,
    );
  } else {
    tellDone(
      `On its way to ${who}`,
      `Reply ${draft.ordinal} of 2. It shows in the case as soon as it is public.`,
    );
  }
}

function PostByHand({ draft, reply, led }: { draft: DraftView; reply: ReplyView; led: boolean }) {
  const platform = PLATFORM_NAME[draft.person.platform];
  return (
    <>
      {led ? `${platform}’s composer is open in a new tab.` : 'The browser held the new tab back.'} We wait to
      see it on our timeline.{' '}
      {reply.composeUrl && (
        <Anchor href={reply.composeUrl} target="_blank" rel="noreferrer" size="sm">
          Open the composer{led ? ' again' : ''}
        </Anchor>
      )}{' '}
      ·{' '}
      <Anchor component={Link} href={`/cases/${draft.caseId}`} size="sm">
        See the case
      </Anchor>
    </>
  );
}
