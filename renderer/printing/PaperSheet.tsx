import type { ReactNode, Ref } from 'react';
import { createPortal } from 'react-dom';
import classes from './PaperSheet.module.css';

interface PaperSheetProps {
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLDivElement>;
}

/** What goes to paper, black on white in both themes. On screen it lies out of sight; on paper nothing else is there. */
export function PaperSheet({ children, ref }: PaperSheetProps) {
  return createPortal(
    <div ref={ref} className={classes['sheet']} aria-hidden="true">
      {children}
    </div>,
    document.body,
  );
}
