import type { OwnValue } from '#shared/fields/field.ts';
import classes from '../contacts/PeekPanel.module.css';
import { useOwnValueWords } from './ownValueWords.ts';
import { useOwnFields } from './useOwnFields.ts';

/** Values that a quick look shows. */
const MOST_SHOWN = 6;

/** What a customer has in own fields, as lines of a quick look. */
export function PeekOwn({ own }: { readonly own: readonly OwnValue[] }) {
  const { byId } = useOwnFields();
  const words = useOwnValueWords();
  return own.slice(0, MOST_SHOWN).map(({ fieldId, value }) => {
    const field = byId.get(fieldId);
    return field === undefined ? null : (
      <div key={fieldId} className={classes.point}>
        <dt className={classes.soft}>{field.name}</dt>
        <dd className={classes.value}>{words(field, value)}</dd>
      </div>
    );
  });
}
