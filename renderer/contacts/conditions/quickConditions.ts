import type { ContactCondition } from '#shared/contacts/contactCondition.ts';
import { TouchColour } from '#shared/touch/touch.ts';
import type { ListQuery } from '../listQuery.ts';

/** Whether the query asks for exactly this. */
export function hasCondition({ conditions }: ListQuery, condition: ContactCondition): boolean {
  return conditions.some((other) => isSame(other, condition));
}

/** The query with the condition, or without it where it stood: then it was chosen again to be let go. */
export function withToggled(query: ListQuery, condition: ContactCondition): ListQuery {
  const { conditions, match } = query;
  if (hasCondition(query, condition))
    return { ...query, conditions: conditions.filter((other) => !isSame(other, condition)) };
  // Where all have to fit, nobody is a person and a company: the other choice makes room.
  const place = match === 'any' ? -1 : conditions.findIndex((other) => areRivals(other, condition));
  return {
    ...query,
    conditions: place < 0 ? [...conditions, condition] : conditions.toSpliced(place, 1, condition),
  };
}

/** The query with a colour more or less among those that are asked for. */
export function withTouchToggled(query: ListQuery, colour: TouchColour): ListQuery {
  const { conditions } = query;
  const place = conditions.findIndex(({ about }) => about === 'touch');
  const before = conditions[place];
  const colours = before?.about === 'touch' ? before.colours : [];
  const next = TouchColour.options.filter((one) => colours.includes(one) !== (one === colour));
  const condition: readonly ContactCondition[] = next.length === 0 ? [] : [{ about: 'touch', colours: next }];
  return {
    ...query,
    conditions: place < 0 ? [...conditions, ...condition] : conditions.toSpliced(place, 1, ...condition),
  };
}

function isSame(one: ContactCondition, other: ContactCondition): boolean {
  return JSON.stringify(Object.entries(one).toSorted()) === JSON.stringify(Object.entries(other).toSorted());
}

/** Two of which only one can be meant: whether there is an e-mail address, how long ago the last contact was. */
function areRivals(one: ContactCondition, other: ContactCondition): boolean {
  if (one.about !== other.about) return false;
  if (one.about === 'has' && other.about === 'has') return one.what === other.what;
  return one.about === 'kind' || one.about === 'lastContact' || one.about === 'knownBy';
}
