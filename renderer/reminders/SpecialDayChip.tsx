import { IconCake, IconHeart, IconStar } from '@tabler/icons-react';
import type { SpecialDayOccurrence } from '#shared/specialDays/specialDays.contract.ts';
import { go, places } from '../app/routes.ts';
import classes from './CalendarGrid.module.css';
import { useSpecialDayWords } from './useSpecialDayWords.ts';

/** The sign of a special day. */
export const specialDayIcons = { birthday: IconCake, anniversary: IconHeart, other: IconStar } as const;

/** A birthday or another special day in the calendar; it opens the card. */
export function SpecialDayChip({ special }: { readonly special: SpecialDayOccurrence }) {
  const words = useSpecialDayWords();
  const Sign = specialDayIcons[special.kind];
  const name = special.contact.displayName;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={classes.special}
      title={`${name} · ${words(special)}`}
      data-state={special.isDone ? 'done' : 'open'}
      onClick={() => go(places.customer(special.contact.id))}
    >
      <Sign size="0.8125rem" className={classes.chipSign} aria-hidden="true" />
      <bdi className={classes.chipText}>{name}</bdi>
      <span className={classes.chipContact}>{words(special)}</span>
    </button>
  );
}
