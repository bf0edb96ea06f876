import { useEffect, useRef } from 'react';

/** Does something when this part of the page goes, with what stood there last. */
export function useLeaving(leave: () => void): void {
  const last = useRef(leave);
  last.current = leave;
  useEffect(() => () => last.current(), []);
}
