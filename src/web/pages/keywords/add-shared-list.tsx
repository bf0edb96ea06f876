import { Button, Menu, Text } from '@mantine/core';
import { ListPlus } from 'lucide-react';
import { useSharedLists } from '../../api/expression.ts';
import { plural } from '../../parts/due-words.ts';
import { listNamed } from './term-words.tsx';
import type { EditedSet } from './use-edited-set.ts';

/** Puts a list that many sets share among the words, or among what is left out. */
export function AddSharedList({ group, edited }: { group: 'words' | 'exclude'; edited: EditedSet }) {
  const lists = useSharedLists();
  const terms = edited.body[group];
  const left = lists.filter(({ name }) => !terms.some((term) => listNamed(term) === name));
  if (left.length === 0) return null;
  return (
    <Menu width={300} position="bottom-start">
      <Menu.Target>
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<ListPlus size={13} />}
          style={{ justifySelf: 'start' }}
        >
          Add a shared list
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {left.map(({ name, size, first }) => (
          <Menu.Item key={name} onClick={() => edited.change({ [group]: [...terms, `list:${name}`] })}>
            <Text size="sm" fw={600}>
              {name} · {plural(size, 'word')}
            </Text>
            <Text size="xs" c="var(--tw-soft)" lineClamp={2}>
              {first.join(', ')}
            </Text>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
