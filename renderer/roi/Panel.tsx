import { type ReactNode, useId } from 'react';
import classes from './Panel.module.css';

interface PanelProps {
  readonly title: string;
  /** What can be done here, beside the title. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** A sheet of the result that holds a picture with its own heading. */
export function PictureSheet({ children }: { readonly children: ReactNode }) {
  return <div className={classes['panel']}>{children}</div>;
}

/** A titled sheet of the result. */
export function Panel({ title, action, children }: PanelProps) {
  const id = useId();
  return (
    <section className={classes['panel']} aria-labelledby={id}>
      <div className={classes['head']}>
        <h2 id={id} className={classes['title']}>
          {title}
        </h2>
        {action}
      </div>
      {children}
    </section>
  );
}
