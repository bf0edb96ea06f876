import type { QueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { askAgainAfterErasing, askForEverything } from './after-erasing.ts';
import { askAgain } from './ask-again.ts';
import { familiesTouchedBy } from './keys.ts';
import type { ChangeEvent } from './types.ts';

/** `waiting` before the first contact, `on` while changes arrive, `cut` while we try to reach the server again. */
export type LiveState = 'waiting' | 'on' | 'cut';

const GATHER_MS = 250;
const RETRY_MS = 3_000;

let state: LiveState = 'waiting';
const listeners = new Set<() => void>();

function become(next: LiveState): void {
  if (next === state) return;
  state = next;
  for (const listener of listeners) listener();
}

export function useLiveState(): LiveState {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state,
  );
}

/** Listens to the server's changes for as long as the page stands, and asks again for what they touch. */
export function useLiveChanges(client: QueryClient): void {
  useEffect(() => listen(client), [client]);
}

function listen(client: QueryClient): () => void {
  const gatherer = gather(client);
  let source: EventSource;
  let retry: ReturnType<typeof setTimeout> | undefined;
  const open = (): void => {
    source = new EventSource('/api/events');
    source.onopen = () => {
      if (state === 'cut') askForEverything(client);
      // What changed since the page began to load was told to nobody.
      else void askAgain(client);
      become('on');
    };
    source.onmessage = (message) => gatherer.add(message.data);
    source.onerror = () => {
      become('cut');
      if (source.readyState === EventSource.CLOSED) retry = setTimeout(open, RETRY_MS);
    };
  };
  open();
  return () => {
    clearTimeout(retry);
    gatherer.stop();
    source.close();
  };
}

/** Changes come in bursts; each family is asked again once for a burst. */
function gather(client: QueryClient) {
  let events: Pick<ChangeEvent, 'about'>[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = (): void => {
    timer = undefined;
    if (events.some((event) => event.about === 'person')) askAgainAfterErasing(client);
    for (const queryKey of familiesTouchedBy(events.filter((event) => event.about !== 'person')))
      void askAgain(client, queryKey);
    events = [];
  };
  return {
    add(line: string) {
      const event = eventFrom(line);
      if (event) events.push(event);
      timer ??= setTimeout(flush, GATHER_MS);
    },
    stop: () => clearTimeout(timer),
  };
}

function eventFrom(line: string): Pick<ChangeEvent, 'about'> | null {
  try {
    const event: unknown = JSON.parse(line);
    return typeof event === 'object' && event !== null && 'about' in event ? (event as ChangeEvent) : null;
  } catch {
    return null;
  }
}
