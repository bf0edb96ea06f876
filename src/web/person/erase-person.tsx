import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { PersonView } from '../api/types.ts';
import { ErasePersonDialog } from './erase-person-dialog.tsx';

/** Asks before it erases. */
export function ErasePerson({ person, onErased }: { person: PersonView; onErased: () => void }) {
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button variant="subtle" color="red" size="compact-md" fw={500} onClick={open}>
        Erase this person’s data
      </Button>
      <ErasePersonDialog person={person} opened={opened} onClose={close} onErased={onErased} />
    </>
  );
}
