import classes from './key-cap.module.css';

/**
 * The key that does the same as the button it is printed on; hidden where there is no keyboard. A screen reader learns
 * the key from the button itself, so the cap is silent unless it stands alone.
 */
export function KeyCap({
  of,
  onFill = false,
  spoken = false,
}: {
  of: string;
  onFill?: boolean;
  spoken?: boolean;
}) {
  return (
    <span aria-hidden={!spoken}>
      <kbd className={`${classes.cap} ${onFill ? classes['on-fill'] : ''}`}>{of}</kbd>
    </span>
  );
}
