import { type ReactNode, useId } from 'react';
import classes from './CardSection.module.css';

export interface CardSectionProps {
  readonly title: string;
  /** What can be done here, beside the title. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** A titled part of the card. */
export function CardSection({ title, action, children }: CardSectionProps) {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div className={classes.head}>
        <h3 id={id} className={classes.title}>
          {title}
        </h3>
        {action}
      </div>
      {children}
    </section>
  );
}

export interface CardRowProps {
  readonly label: ReactNode;
  readonly children: ReactNode;
}

/** A field of the card: what it is on the left, its value on the right. */
export function CardRow({ label, children }: CardRowProps) {
  return (
    <div className={classes.row}>
      <div className={classes.label}>{label}</div>
      <div className={classes.value}>{children}</div>
    </div>
  );
}
