import type { Step, StepName } from '../ports/step.ts';
import { oneApart } from './apart/one-apart.ts';
import { classifyMention } from './classify-mention.ts';
import { collectMentions } from './collect-mentions.ts';
import { collectMessages } from './collect-messages.ts';
import { decideCase } from './decide-case.ts';
import { draftReply } from './draft-reply.ts';
import { findOwnReplies } from './find-own-replies.ts';
import { followUpCase } from './follow-up-case.ts';
import { handOff } from './hand-off.ts';
import { openCase } from './open-case.ts';
import { reconcileReply } from './reconcile-reply.ts';
import { sendMessage } from './send-message.ts';
import { sendReply } from './send-reply.ts';
import { sortMentions } from './sort-mentions.ts';
import { sweep } from './sweep.ts';
import { syncDeletions } from './sync-deletions.ts';

/** The life of a mention, in order; a row that a step cannot work is set aside, and holds nobody up. What people do (review, label, settle, save a set) is called by the server. */
export const steps: Record<StepName, Step> = {
  'collect-mentions': oneApart('collect-mentions', collectMentions),
  'find-own-replies': oneApart('find-own-replies', findOwnReplies),
  'collect-messages': oneApart('collect-messages', collectMessages),
  'classify-mention': classifyMention,
  'open-case': openCase,
  'sort-mentions': sortMentions,
  'decide-case': decideCase,
  'draft-reply': draftReply,
  'send-reply': oneApart('send-reply', sendReply),
  'reconcile-reply': oneApart('reconcile-reply', reconcileReply),
  'hand-off': oneApart('hand-off', handOff),
  'send-message': oneApart('send-message', sendMessage),
  'follow-up-case': followUpCase,
  'sync-deletions': syncDeletions,
  sweep,
};

export { type Knowledge, knowledgeOf, lineNow } from './about-us/knowledge.ts';
export type { Followed } from './case/follow-word.ts';
export { countPosts } from './count-posts.ts';
export { createKeywordSet } from './create-keyword-set.ts';
export { drawLine } from './draw-line.ts';
export { editSet, heardSince } from './edit-set.ts';
export { type Erased, forgetPerson } from './forget-person.ts';
export { importSet } from './import-set.ts';
export { judgeAboutUs } from './judge-about-us.ts';
export { carryDraftOver, keepSetDraft } from './keep-set-draft.ts';
export { declareSources } from './keyword-set/declare-sources.ts';
export { callDraftNoComplaint, labelMention, undoLabel } from './label-mention.ts';
export { worthsOf } from './looking-back/worths.ts';
export { planNow } from './money/plan-now.ts';
export { endTrial, type Move, makeLive, rollBack } from './move-set-version.ts';
export { readPost } from './read-post.ts';
export { approveDraft, decisionOn, lintOf, rejectDraft } from './review-draft.ts';
export { houseRules, type RulesFor } from './rules/house-rules.ts';
export { saveComplaintLine } from './save-complaint-line.ts';
export { saveKeywordSet } from './save-keyword-set.ts';
export { sayMentionAboutUs, takeBackAboutUs } from './say-mention-about-us.ts';
export { setBudget } from './set-budget.ts';
export { cancelReply, closeCase, markPosted, sayNotPublic, tryAgain } from './settle-reply.ts';
export { startDraft } from './start-draft.ts';
export { tryOnceMore } from './try-once-more.ts';
