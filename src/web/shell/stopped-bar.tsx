import { Button } from '@mantine/core';
import { OctagonX } from 'lucide-react';
import { carryOut } from '../api/carry-out.ts';
import { useHealth, useSending } from '../api/house.ts';
import { tellProblem } from '../parts/tell.ts';
import { When } from '../parts/when.tsx';
import classes from './bars.module.css';

/** The red bar on all pages while sending is stopped. */
export function StoppedBar() {
  const stopped = useHealth().data?.sendingStopped;
  const sending = useSending();
  if (!stopped) return null;
  const goOn = (): void =>
    carryOut(sending, false, { onError: (error) => tellProblem('Sending is still stopped', error) });
  return (
    <div className={classes.stopped} role="alert">
      <OctagonX size={17} aria-hidden="true" />
      <span>
        <b>Sending is stopped.</b> {stopped.by} stopped it, <When at={stopped.at} />. Approved replies wait.
      </span>
      <Button size="compact-sm" variant="white" c="#a3211a" loading={sending.isPending} onClick={goOn}>
        Let replies go out again
      </Button>
    </div>
  );
}
