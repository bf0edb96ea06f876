import { Button, Group, Text, TextInput } from '@mantine/core';
import { Plus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { readExpression } from '../../api/expression.ts';
import type { KeywordSetBody } from '../../api/types.ts';

/** A field for what the keyword language reads; what it cannot read stays in the field, with what is wrong below. */
export function ReadField(props: {
  label: string;
  placeholder: string;
  /** Makes an expression of what was typed. */
  asExpression: (typed: string) => string;
  /** So many signs stand before what was typed. */
  before: number;
  onRead: (typed: string, body: KeywordSetBody) => void;
}) {
  const { label, placeholder, asExpression, before, onRead } = props;
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const text = typed.trim();
    if (text === '') return;
    const read = await readTyped(asExpression(text), before);
    setWrong(typeof read === 'string' ? read : null);
    if (typeof read === 'string') return;
    onRead(text, read);
    setTyped('');
  };
  return (
    <form onSubmit={(event) => void add(event)}>
      <Group gap={6} wrap="nowrap">
        <TextInput
          size="xs"
          flex={1}
          aria-label={label}
          placeholder={placeholder}
          value={typed}
          error={wrong !== null}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setWrong(null);
          }}
        />
        <Button type="submit" size="xs" variant="default" disabled={typed.trim() === ''} aria-label="Add it">
          <Plus size={14} />
        </Button>
      </Group>
      {wrong && (
        <Text size="xs" c="var(--tw-bad)" role="alert" mt={4}>
          {wrong}
        </Text>
      )}
    </form>
  );
}

/** What the language makes of it, or a sentence about what is wrong and where. */
async function readTyped(expression: string, before: number): Promise<KeywordSetBody | string> {
  try {
    const answer = await readExpression(expression, []);
    if (answer.ok) return answer.body;
    return `Sign ${Math.max(1, answer.error.at - before + 1)}: ${answer.error.message}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
