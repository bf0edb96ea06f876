import { TextInput } from '@mantine/core';
import { Search } from 'lucide-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { KeyCap } from '../parts/key-cap.tsx';
import { useKeys } from '../parts/use-keys.ts';

/** One search for everything that was ever heard: it leads to the mentions that hold the words. `/` jumps here. */
export function SearchField() {
  const [location, navigate] = useLocation();
  const [params] = useSearchParams();
  const asked = location === '/mentions' ? (params.get('q') ?? '') : '';
  const [words, setWords] = useState(asked);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => setWords(asked), [asked]);
  useKeys({ '/': () => field.current?.focus() });
  const search = (event: FormEvent): void => {
    event.preventDefault();
    const kept = location === '/mentions' ? new URLSearchParams(params) : new URLSearchParams();
    if (words.trim() === '') kept.delete('q');
    else kept.set('q', words.trim());
    navigate(`/mentions${kept.size > 0 ? `?${kept}` : ''}`);
  };
  return (
    <search>
      <form onSubmit={search}>
        <TextInput
          ref={field}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
          type="search"
          placeholder="Search mentions and people"
          aria-label="Search mentions and people"
          aria-keyshortcuts="/"
          leftSection={<Search size={15} aria-hidden="true" />}
          rightSection={<KeyCap of="/" />}
          styles={{ input: { background: 'var(--tw-ground)' } }}
        />
      </form>
    </search>
  );
}
