import { useSyncExternalStore } from 'react';

/** Who works at this desk. There is no sign-in yet: the name is kept in this browser and sent with every change. */
const KEY = 'twice.name';

interface Desk {
  name: string | null;
  /** True while the small window that asks for the name should stand open. */
  asking: boolean;
}

let desk: Desk = startingDesk();
const listeners = new Set<() => void>();

function startingDesk(): Desk {
  const name = typeof localStorage === 'undefined' ? null : localStorage.getItem(KEY);
  return { name, asking: name === null };
}

function set(next: Desk): void {
  desk = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function knownName(): string | null {
  return desk.name;
}

export function askForName(): void {
  set({ ...desk, asking: true });
}

export function stopAsking(): void {
  set({ ...desk, asking: false });
}

/** Keeps the name; an empty one is refused by returning false. */
export function takeName(typed: string): boolean {
  const name = typed.trim().slice(0, 80);
  if (name === '') return false;
  localStorage.setItem(KEY, name);
  set({ name, asking: false });
  return true;
}

export function useDesk(): Desk {
  return useSyncExternalStore(subscribe, () => desk);
}
