import { Anchor, Text } from '@mantine/core';
import { GraduationCap } from 'lucide-react';
import { Link } from 'wouter';
import { useLabels } from '../../api/labels.ts';
import type { LabelList } from '../../api/types.ts';
import { verdictLine } from '../../case/verdict-line.ts';
import { SaidChips } from '../../labelling/said-chips.tsx';
import { LoadingRows } from '../../parts/loading-rows.tsx';
import { nameOf } from '../../parts/names.ts';
import { NothingHere } from '../../parts/nothing-here.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { When } from '../../parts/when.tsx';
import classes from './judging.module.css';
import { JudgingFrame } from './judging-frame.tsx';

/** What the classifier has learnt: every label that stands, newest first, with its way back. */
export function LearntPage() {
  const labels = useLabels();
  return (
    <JudgingFrame place="/judging/learnt">
      {labels.isPending && <LoadingRows rows={4} height={90} />}
      {labels.isError && !labels.data && (
        <ProblemNote
          what="The labels could not be loaded"
          error={labels.error}
          retry={() => labels.refetch()}
        />
      )}
      {labels.data && <Learnt list={labels.data} />}
    </JudgingFrame>
  );
}

function Learnt({ list: { labels, total } }: { list: LabelList }) {
  if (total === 0) {
    return (
      <NothingHere icon={<GraduationCap size={30} />} title="Nothing was learnt yet">
        Say what a post is, under Unsure, Mentions or in a case, and the classifier learns from it.
      </NothingHere>
    );
  }
  return (
    <>
      <Text size="sm" c="var(--tw-soft)" mb="sm">
        {total === 1 ? '1 answer stands' : `${total.toLocaleString('en')} answers stand`}. The classifier
        learns from {total === 1 ? 'it' : 'them'} with the next post; an answer taken back is as if it had
        never been.
        {labels.length < total && ` The newest ${labels.length} are shown.`}
      </Text>
      <ul className={classes.learnt} aria-label="What was learnt">
        {labels.map((label) => (
          <Row key={label.said.id} label={label} />
        ))}
      </ul>
    </>
  );
}

function Row({ label: { said, mention } }: { label: LabelList['labels'][number] }) {
  return (
    <li className={classes.row}>
      <div className={classes.head}>
        <SaidChips said={[said]} />
        <span className={classes.meta}>
          <When at={said.at} /> · of {nameOf(mention.author)}
          {mention.caseId && (
            <>
              {' · '}
              <Anchor component={Link} href={`/cases/${mention.caseId}`} inherit>
                the case
              </Anchor>
            </>
          )}
        </span>
      </div>
      <p className={classes.post} lang={mention.verdict?.language}>
        {mention.text}
      </p>
      {mention.verdict && (
        <div className={`${classes.meta} tabular`}>
          the classifier said then: {verdictLine(mention.verdict)}
        </div>
      )}
    </li>
  );
}
