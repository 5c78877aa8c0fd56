import classes from './Waiting.module.css';
import { LoadingSign } from '../components/LoadingSign.tsx';

/** The whole window while it waits. */
export function Waiting() {
  return (
    <main className={classes['waiting']}>
      <LoadingSign />
    </main>
  );
}
