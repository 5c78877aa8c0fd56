import classes from './ScoreDots.module.css';

/** A score as five dots, so many of them full. The words stand beside it. */
export function ScoreDots({ score }: { readonly score: number }) {
  return (
    <span className={classes.dots} aria-hidden>
      {[1, 2, 3, 4, 5].map((step) => (
        <span key={step} className={classes.dot} data-full={step <= score || undefined} />
      ))}
    </span>
  );
}
