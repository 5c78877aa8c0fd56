import type { ComponentProps } from 'react';
import classes from './MenuAnchor.module.css';

interface MenuAnchorProps extends ComponentProps<'button'> {
  readonly label: string;
  /** Where in what holds it the menu opens, pixels. */
  readonly at: { readonly x: number; readonly y: number };
}

/** What a menu of the right mouse button hangs from: nobody sees it. For `Menu.Target`. */
export function MenuAnchor({ label, at, ...props }: MenuAnchorProps) {
  return (
    <button
      {...props}
      type="button"
      tabIndex={-1}
      className={classes.anchor}
      aria-label={label}
      style={{ left: at.x, top: at.y }}
    />
  );
}
