import { ActionIcon, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Ellipsis } from 'lucide-react';
import { dataFileOf } from '../api/people.ts';
import type { PersonView } from '../api/types.ts';
import { nameOf } from '../parts/names.ts';
import { ErasePersonDialog } from './erase-person-dialog.tsx';

/** What a person may ask of us, also one whose posts never became a case. */
export function PersonMenu({ person, onErased }: { person: PersonView; onErased?: () => void }) {
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            ml="auto"
            aria-label={`More about ${nameOf(person)}`}
          >
            <Ellipsis size={16} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component="a" href={dataFileOf(person)} download="all-we-hold.json">
            Save all we hold about them
          </Menu.Item>
          <Menu.Item color="red" onClick={open}>
            Erase this person’s data
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ErasePersonDialog person={person} opened={opened} onClose={close} onErased={onErased} />
    </>
  );
}
