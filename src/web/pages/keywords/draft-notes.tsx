import { Button } from '@mantine/core';
import { CircleAlert, History, Users } from 'lucide-react';
import { carryOut } from '../../api/carry-out.ts';
import { useCarryOver } from '../../api/keyword-drafts.ts';
import type { KeywordSetView } from '../../api/types.ts';
import { Banner } from '../../parts/banner.tsx';
import { tellProblem } from '../../parts/tell.ts';
import { Changes } from './changes.tsx';
import type { EditedSet } from './use-edited-set.ts';

/** What stands between a draft and its saving: somebody else was at it, a newer version is live, or it could not be kept. */
export function DraftNotes({ set, edited }: { set: KeywordSetView; edited: EditedSet }) {
  return (
    <>
      {edited.clash && <Clashed edited={edited} />}
      {edited.overtaken && <Overtaken set={set} edited={edited} />}
      {edited.trouble && (
        <Banner tone="bad" icon={CircleAlert} role="alert">
          <b>Not kept yet.</b> {edited.trouble.message}
        </Banner>
      )}
    </>
  );
}

function Clashed({ edited }: { edited: EditedSet }) {
  return (
    <Banner
      tone="warn"
      icon={Users}
      role="alert"
      acts={
        <>
          <Button size="compact-sm" onClick={edited.takeBoth}>
            Keep both
          </Button>
          <Button size="compact-sm" variant="default" onClick={edited.letGo}>
            Take theirs
          </Button>
          <Button size="compact-sm" variant="default" onClick={edited.insist}>
            Write mine over it
          </Button>
        </>
      }
    >
      <b>{edited.clash?.by} changed the draft while you were writing.</b> Yours is not kept yet.
      <Changes changes={edited.clash?.changes ?? []} />
    </Banner>
  );
}

function Overtaken({ set, edited }: { set: KeywordSetView; edited: EditedSet }) {
  const carrying = useCarryOver(set.id);
  const carryOver = (): void =>
    carryOut(
      carrying,
      { revision: edited.revision },
      { onError: (error) => tellProblem('The draft stays where it is', error) },
    );
  return (
    <Banner
      tone="warn"
      icon={History}
      role="alert"
      acts={
        <>
          <Button size="compact-sm" loading={carrying.isPending} onClick={carryOver}>
            Go on with the draft
          </Button>
          <Button size="compact-sm" variant="default" onClick={edited.drop}>
            Take what is live
          </Button>
        </>
      }
    >
      <b>
        {set.savedBy} made version {set.version} live meanwhile:
      </b>{' '}
      “{set.why}”. The draft was begun on version {edited.basedOn}.
    </Banner>
  );
}
