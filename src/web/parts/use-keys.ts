import { useEffect, useRef } from 'react';
import { pageKey } from './keys.ts';

/** Calls the action of a key pressed anywhere on the page but in a field or a dialog. */
export function useKeys(actions: Readonly<Record<string, (() => void) | undefined>>): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const key = pageKey(event);
      const action = key === null ? undefined : latest.current[key];
      if (!action) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
