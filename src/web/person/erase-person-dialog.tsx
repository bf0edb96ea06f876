import { Anchor, Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { carryOut } from '../api/carry-out.ts';
import { dataFileOf, useErasePerson } from '../api/people.ts';
import type { PersonView } from '../api/types.ts';
import { nameOf, PLATFORM_NAME } from '../parts/names.ts';
import { tellDone, tellProblem } from '../parts/tell.ts';

interface Props {
  person: PersonView;
  opened: boolean;
  onClose: () => void;
  /** After it is done; by then nothing about them can be asked for. */
  onErased?: (() => void) | undefined;
}

/** Says plainly what goes, what stays, and that there is no way back; then erases. */
export function ErasePersonDialog({ person, opened, onClose, onErased }: Props) {
  const erasing = useErasePerson();
  const erase = (): void =>
    carryOut(erasing, person, {
      onSuccess: () => {
        tellDone('Erased', 'Nothing of their words, name or account is held here any more.');
        onClose();
        onErased?.();
      },
      onError: (error) => tellProblem('Nothing was erased', error),
    });
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={<Text fw={650}>Erase the data of {nameOf(person)}?</Text>}
    >
      <Stack gap="sm">
        <WhatGoes person={person} />
        <WhatStays person={person} />
        <Text size="sm" fw={650}>
          This cannot be undone.
        </Text>
        <Anchor href={dataFileOf(person)} download="all-we-hold.json" size="sm">
          Save all we hold about them as a file first
        </Anchor>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} data-autofocus>
            Keep the data
          </Button>
          <Button color="red" onClick={erase} loading={erasing.isPending}>
            Erase for good
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function WhatGoes({ person }: { person: PersonView }) {
  return (
    <Words head="What goes, in all threads">
      <List.Item>
        their posts on {PLATFORM_NAME[person.platform]} that are held here, and all that was said or learnt of
        them
      </List.Item>
      <List.Item>their cases, drafts, private messages, and the words of our replies to them</List.Item>
      <List.Item>a reply that is approved and has not left: it is stopped</List.Item>
    </Words>
  );
}

function WhatStays({ person }: { person: PersonView }) {
  return (
    <Words head="What stays">
      <List.Item>what is public on {PLATFORM_NAME[person.platform]}: nothing is deleted there</List.Item>
      <List.Item>
        how many public replies they had in a thread, and whether they said stop: both without name or words
      </List.Item>
      <List.Item>what other people wrote, and keyword sets, also where they name them</List.Item>
      <List.Item>copies of the database that were made before</List.Item>
    </Words>
  );
}

function Words({ head, children }: { head: string; children: ReactNode }) {
  return (
    <div>
      <Text size="sm" fw={600}>
        {head}
      </Text>
      <List size="sm" spacing={2}>
        {children}
      </List>
    </div>
  );
}
