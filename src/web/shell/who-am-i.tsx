import { Button, Popover, Stack, Text, TextInput, UnstyledButton } from '@mantine/core';
import { UserRound } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { askForName, stopAsking, takeName, useDesk } from '../me/name.ts';
import { Chip } from '../parts/chip.tsx';

/** Who works here. It asks once by itself, and never stands in the way of looking around. */
export function WhoAmI() {
  const { name, asking } = useDesk();
  return (
    <Popover
      opened={asking}
      onDismiss={stopAsking}
      position="bottom-end"
      width={300}
      shadow="md"
      withArrow
      trapFocus={name !== null}
    >
      <Popover.Target>
        <UnstyledButton
          onClick={asking ? stopAsking : askForName}
          aria-label={name ? `You are ${name}: change` : 'Say who you are'}
        >
          <Chip tone={name ? 'accent' : 'warn'}>
            <UserRound size={12} aria-hidden="true" /> {name ?? 'Who are you?'}
          </Chip>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <NameForm key={name} name={name} />
      </Popover.Dropdown>
    </Popover>
  );
}

function NameForm({ name }: { name: string | null }) {
  const [typed, setTyped] = useState(name ?? '');
  const keep = (event: FormEvent): void => {
    event.preventDefault();
    takeName(typed);
  };
  return (
    <form onSubmit={keep}>
      <Stack gap="xs">
        <Text fw={650}>{name ? 'Who works here now?' : 'Hello! Who are you?'}</Text>
        <Text size="sm" c="var(--tw-soft)">
          Your name stands beside what you approve, edit or reject. It is kept in this browser.
        </Text>
        <TextInput
          label="Your name"
          placeholder="Mei"
          autoComplete="name"
          maxLength={80}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" disabled={typed.trim() === ''}>
          That is me
        </Button>
      </Stack>
    </form>
  );
}
