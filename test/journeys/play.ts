import type { Stage } from './stage.ts';
import type { Order, Step, Story, VerbName } from './story.ts';
import * as accidents from './verbs/accidents.ts';
import * as customers from './verbs/customers.ts';
import * as drafts from './verbs/drafts.ts';
import * as house from './verbs/house.ts';
import * as replies from './verbs/replies.ts';

type Verbs = { [V in VerbName]: (stage: Stage, order: Order<V>) => Promise<void> };

const VERBS: Verbs = {
  post: customers.post,
  'customer-answers': customers.customerAnswers,
  burst: customers.burst,
  person: customers.person,
  message: customers.message,
  delete: customers.takeBack,
  lock: customers.lock,
  'wait-for-mention': customers.waitForMention,
  'wait-for-draft': drafts.waitForDraft,
  'no-draft': drafts.noDraft,
  'wait-for-no-draft': drafts.waitForNoDraft,
  approve: drafts.approve,
  'edit-and-approve': drafts.approve,
  'approve-at-once': drafts.approveAtOnce,
  reject: drafts.reject,
  'start-draft': drafts.startDraft,
  'post-by-hand': replies.postByHand,
  'post-in-the-same-words': replies.postInTheSameWords,
  'wait-for-reply': replies.waitForReply,
  'native-reply': replies.nativeReply,
  'keyword-set': house.keywordSet,
  fault: house.fault,
  timeline: house.timeline,
  sending: house.sending,
  workers: house.workers,
  restart: house.restart,
  'database-connections': accidents.cutConnections,
  jobs: accidents.loseJobs,
  advance: house.advance,
  'look-for-deleted': house.lookForDeleted,
  settle: house.settle,
};

/** Plays a story line by line. What goes wrong is told with the line it went wrong at. */
export async function play(stage: Stage, story: Story): Promise<void> {
  for (const [n, step] of story.story.entries()) {
    const name = Object.keys(step)[0] as VerbName;
    try {
      await act(stage, name, step);
    } catch (error) {
      throw new Error(`line ${n + 1} of the story, ${JSON.stringify(step)}: ${(error as Error).message}`, {
        cause: error,
      });
    }
  }
}

function act<V extends VerbName>(stage: Stage, name: V, step: Step): Promise<void> {
  return VERBS[name](stage, step[name] as Order<V>);
}
