import { Anchor, Button, TextInput } from '@mantine/core';
import { FlaskConical } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { carryOut } from '../../api/carry-out.ts';
import { useMoveVersion, type VersionMove } from '../../api/keyword-versions.ts';
import type { KeywordSetView, TrialView } from '../../api/types.ts';
import { Banner } from '../../parts/banner.tsx';
import { plural } from '../../parts/due-words.ts';
import { tellDone, tellProblem } from '../../parts/tell.ts';
import { When } from '../../parts/when.tsx';
import type { EditedSet } from './use-edited-set.ts';
import { LEAST_WHY } from './why.ts';

/** The version on trial, what it found so far, and what may become of it; after its time, a person has to decide. */
export function TrialBar({
  set,
  trial,
  edited,
}: {
  set: KeywordSetView;
  trial: TrialView;
  edited: EditedSet;
}) {
  const runs = trial.state === 'trial';
  return (
    <Banner
      tone={runs ? 'note' : 'warn'}
      icon={FlaskConical}
      role="status"
      acts={!edited.drafted && <Decide set={set} trial={trial} edited={edited} />}
    >
      <b>
        Version {trial.version} {runs ? 'is on trial' : 'was on trial: make it live or leave it'}
      </b>{' '}
      until {runs ? <Until at={trial.trialUntil} /> : <When at={trial.trialUntil ?? trial.savedAt} />}.{' '}
      {plural(trial.found, 'post')} found by it alone, {plural(trial.complaints, 'likely complaint')}.{' '}
      <Anchor component={Link} href="/mentions?filter=trial" inherit>
        See them
      </Anchor>
    </Banner>
  );
}

function Until({ at }: { at: string | null }) {
  const words = { weekday: 'short', hour: '2-digit', minute: '2-digit' } as const;
  return <time dateTime={at ?? ''}>{at && new Date(at).toLocaleString('en-GB', words)}</time>;
}

function Decide({ set, trial, edited }: { set: KeywordSetView; trial: TrialView; edited: EditedSet }) {
  const moving = useMoveVersion(set.id);
  const [typed, setTyped] = useState('');
  const why = typed.trim();
  const ready = why.length >= LEAST_WHY;
  const decide = (move: VersionMove, done: string): void =>
    carryOut(
      moving,
      { version: trial.version, move, basedOn: set.version, why },
      {
        onSuccess: () => tellDone(done, 'Posts found before stay as they are.'),
        onError: (error) => tellProblem('Nothing was decided', error),
      },
    );
  return (
    <>
      <TextInput
        size="xs"
        w="100%"
        aria-label="Why this decision"
        placeholder="Why: what the trial showed"
        maxLength={500}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button
        size="compact-sm"
        loading={moving.isPending}
        disabled={!ready}
        onClick={() => decide('live', `Version ${trial.version} is live`)}
      >
        Make {trial.version} live
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        disabled={!ready || moving.isPending}
        onClick={() => decide('end-trial', 'The trial is over')}
      >
        {trial.state === 'trial' ? 'End the trial' : 'Leave it'}
      </Button>
      {trial.state === 'ended' && (
        <Button size="compact-sm" variant="default" onClick={() => edited.change(trial.body)}>
          Take its words up again
        </Button>
      )}
    </>
  );
}
