/** The part of a keyboard event that is needed to tell which of our keys was meant. */
export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  defaultPrevented: boolean;
  repeat: boolean;
  target: { closest?: (selector: string) => unknown } | EventTarget | null;
}

/** Where a key belongs to what has the focus: writing, choosing from a list, or answering a dialog. */
const TAKEN =
  'input, textarea, select, [contenteditable="true"], [role="dialog"], [role="menu"], [role="listbox"]';

/** What the space bar presses when it has the focus. */
const PRESSED = 'button, a, summary, [role="tab"], [role="checkbox"], [role="switch"]';

/** The key a person pressed for the page, in lower case, or null when it was not meant for the page. */
export function pageKey(press: KeyPress): string | null {
  if (press.defaultPrevented || press.repeat || press.ctrlKey || press.metaKey || press.altKey) return null;
  if (hasClosest(press.target) && press.target.closest(TAKEN)) return null;
  if (press.key === ' ' && hasClosest(press.target) && press.target.closest(PRESSED)) return null;
  return press.key.length === 1 ? press.key.toLowerCase() : press.key;
}

function hasClosest(target: KeyPress['target']): target is { closest: (selector: string) => unknown } {
  return target !== null && 'closest' in target && typeof target.closest === 'function';
}
