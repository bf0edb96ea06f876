import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { DraftView } from '../api/types.ts';
import { KeyCap } from '../parts/key-cap.tsx';
import { useKeys } from '../parts/use-keys.ts';
import classes from './draft-pane.module.css';
import { RejectDialog } from './reject-dialog.tsx';
import { useNotOne } from './use-not-one.tsx';

const APPROVE_SAYS = {
  api: 'Approve and send',
  'by-hand': 'Approve, then post by hand',
  none: 'No public road',
};

/** The four things a person may decide, each with its key. */
export function DecideBar(props: {
  draft: DraftView;
  stopped: boolean;
  pending: boolean;
  approve: () => void;
  edit: () => void;
  onDecided: () => void;
}) {
  const { draft, stopped, pending, approve, edit, onDecided } = props;
  const [rejecting, reject] = useDisclosure(false);
  const notOne = useNotOne(draft, onDecided);
  const busy = pending || notOne.pending;
  const unlessBusy = (act: () => void): (() => void) | undefined => (busy ? undefined : act);
  useKeys({
    a: stopped ? undefined : unlessBusy(approve),
    e: edit,
    r: unlessBusy(reject.open),
    x: unlessBusy(notOne.say),
  });
  return (
    <div className={classes.bar}>
      <Button
        size="md"
        disabled={stopped}
        loading={pending}
        onClick={approve}
        rightSection={!stopped && <KeyCap of="a" onFill />}
        aria-keyshortcuts="a"
      >
        {APPROVE_SAYS[draft.reach.reach]}
      </Button>
      <div className={classes.three}>
        <Other label="Edit" keyCap="e" onClick={edit} />
        <Other label="Reject" keyCap="r" onClick={reject.open} disabled={busy} />
        <Other label="Not one" says="Not a complaint" keyCap="x" onClick={notOne.say} disabled={busy} />
      </div>
      <div className={classes.foot}>
        next <KeyCap of="j" /> · all keys <KeyCap of="?" />
      </div>
      <RejectDialog draft={draft} opened={rejecting} close={reject.close} onDecided={onDecided} />
    </div>
  );
}

function Other(props: {
  label: string;
  says?: string;
  keyCap: string;
  disabled?: boolean;
  onClick: () => void;
}) {
  const { label, says = label, keyCap, disabled = false, onClick } = props;
  return (
    <Button
      variant="default"
      size="sm"
      px="xs"
      fw={500}
      fz={13}
      disabled={disabled}
      onClick={onClick}
      rightSection={<KeyCap of={keyCap} />}
      aria-label={says}
      title={says === label ? undefined : says}
      aria-keyshortcuts={keyCap}
    >
      {label}
    </Button>
  );
}
