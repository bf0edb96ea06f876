import { Anchor, Popover } from '@mantine/core';
import { useState } from 'react';
import { carryOut } from '../../api/carry-out.ts';
import { readVersion, useMoveVersion } from '../../api/keyword-versions.ts';
import type { KeywordSetView, VersionView } from '../../api/types.ts';
import { ReasonForm } from '../../parts/reason-form.tsx';
import { tellDone, tellProblem } from '../../parts/tell.ts';
import type { EditedSet } from './use-edited-set.ts';

const QUICK = ['too much noise', 'it misses complaints', 'it costs too much'];

/** What a person may do with an earlier version: bring it back at once, or take its words into the draft. */
export function VersionActs(props: { set: KeywordSetView; line: VersionView; edited: EditedSet }) {
  const { set, line, edited } = props;
  if (line.state === 'live') return null;
  const take = (): void =>
    void readVersion(set.id, line.version).then(
      ({ body }) => {
        edited.change(body);
        tellDone(`The words of version ${line.version} are in the draft`);
      },
      (error: Error) => tellProblem('They were not taken', error),
    );
  return (
    <>
      <Anchor component="button" size="xs" onClick={take}>
        Into the draft
      </Anchor>
      {line.liveFrom !== null && <RollBack set={set} version={line.version} />}
    </>
  );
}

function RollBack({ set, version }: { set: KeywordSetView; version: number }) {
  const [open, setOpen] = useState(false);
  const moving = useMoveVersion(set.id);
  const rollBack = (why: string): void =>
    carryOut(
      moving,
      { version, move: 'roll-back', basedOn: set.version, why },
      {
        onSuccess: (saved) => {
          setOpen(false);
          tellDone(`Rolled back to version ${version}`, `It is live as version ${saved.version}.`);
        },
        onError: (error) => tellProblem('Nothing was rolled back', error),
      },
    );
  return (
    <Popover opened={open} onChange={setOpen} width={300} withArrow trapFocus shadow="md">
      <Popover.Target>
        <Anchor component="button" size="xs" onClick={() => setOpen(!open)}>
          Roll back to it
        </Anchor>
      </Popover.Target>
      <Popover.Dropdown>
        <ReasonForm
          quick={QUICK}
          action={`Roll back to version ${version}`}
          pending={moving.isPending}
          onDone={rollBack}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
