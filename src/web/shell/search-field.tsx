import { TextInput } from '@mantine/core';
import { Search } from 'lucide-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { KeyCap } from '../parts/key-cap.tsx';
import { useKeys } from '../parts/use-keys.ts';
import { isPost } from './what-was-typed.ts';

/**
 * One field for everything that was ever heard: words lead to the mentions that hold them, a pasted post to why it was
 * missed. `/` jumps here.
 */
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
    if (isPost(words)) navigate(`/missed?${new URLSearchParams({ post: words.trim() })}`);
    else searchMentions();
  };
  const searchMentions = (): void => {
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
          placeholder="Paste a post we missed, or search"
          aria-label="Paste a post we missed, or search mentions and people"
          aria-keyshortcuts="/"
          leftSection={<Search size={15} aria-hidden="true" />}
          rightSection={<KeyCap of="/" />}
          styles={{ input: { background: 'var(--tw-ground)' } }}
        />
      </form>
    </search>
  );
}
