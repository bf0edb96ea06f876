import { Button, Group, Stack, Textarea } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';

const LEAST = 3;

/** Asks for a reason in a few words, with ready ones to press; the reason is kept with what it is about. */
export function ReasonForm(props: {
  quick: readonly string[];
  action: string;
  pending: boolean;
  onDone: (reason: string) => void;
  children?: ReactNode;
}) {
  const [reason, setReason] = useState('');
  const tooShort = reason.trim().length < LEAST;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!tooShort) props.onDone(reason.trim());
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Group gap={6} role="group" aria-label="Ready reasons">
          {props.quick.map((says) => (
            <Button
              key={says}
              size="compact-sm"
              variant={says === reason ? 'light' : 'default'}
              fw={500}
              onClick={() => setReason(says)}
            >
              {says}
            </Button>
          ))}
        </Group>
        <Textarea
          label="Reason"
          withAsterisk
          autosize
          minRows={2}
          maxLength={500}
          data-autofocus
          placeholder="A few words, for the next one who looks"
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {props.children}
        <Button type="submit" disabled={tooShort} loading={props.pending}>
          {props.action}
        </Button>
      </Stack>
    </form>
  );
}
