import type { ContactKind } from '../contacts/contactWords.ts';
import type { Field } from './field.ts';

/** Whether contacts of that kind have the field. */
export function appliesToKind({ appliesTo }: Pick<Field, 'appliesTo'>, kind: ContactKind): boolean {
  return appliesTo === 'both' || appliesTo === (kind === 'person' ? 'people' : 'companies');
}
