import { ActionIcon, Button, Group, Modal, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Plus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { carryOut } from '../../api/carry-out.ts';
import { useCreateSet } from '../../api/keyword-sets.ts';
import { tellProblem } from '../../parts/tell.ts';

/** Opens a set of a new name; it finds nothing until its first words are saved. */
export function NewSet({ choose }: { choose: (id: string) => void }) {
  const [opened, { open, close }] = useDisclosure(false);
  const [name, setName] = useState('');
  const creating = useCreateSet();
  const create = (event: FormEvent): void => {
    event.preventDefault();
    carryOut(
      creating,
      { name: name.trim() },
      {
        onSuccess: (set) => {
          close();
          setName('');
          choose(set.id);
        },
        onError: (error) => tellProblem('The set was not opened', error),
      },
    );
  };
  return (
    <>
      <ActionIcon variant="subtle" color="gray" aria-label="New keyword set" onClick={open}>
        <Plus size={16} />
      </ActionIcon>
      <Modal opened={opened} onClose={close} title="New keyword set" centered>
        <form onSubmit={create}>
          <TextInput
            label="Its name"
            placeholder="A product, a campaign, a rival"
            maxLength={60}
            data-autofocus
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Text size="xs" c="var(--tw-soft)" mt={6}>
            It finds nothing until its first words are on trial or live.
          </Text>
          <Group justify="flex-end" mt="md">
            <Button type="submit" loading={creating.isPending} disabled={name.trim() === ''}>
              Open it
            </Button>
          </Group>
        </form>
      </Modal>
    </>
  );
}
