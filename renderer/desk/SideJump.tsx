import { Button } from '@mantine/core';
import { IconArrowDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Desk } from '#shared/desk/desk.ts';
import classes from './DeskSide.module.css';

/** Names of the panes in the page, to go to them. */
export const SIDE_PANES = { days: 'desk-special-days', touch: 'desk-stay-in-touch' } as const;

/** In a narrow window days and people come after all slips: this says that they are there, and goes to them. */
export function SideJump({ desk }: { readonly desk: Desk }) {
  const { t } = useTranslation('desk');
  const { red, yellow } = desk.touch.counts;
  const counts = { days: desk.specialDays.filter(({ isDone }) => !isDone).length, touch: red + yellow };
  const shown = (['days', 'touch'] as const).filter((pane) => counts[pane] > 0);
  if (shown.length === 0) return null;
  return (
    <nav className={classes['jump']} aria-label={t('jump.label')}>
      {shown.map((pane) => (
        <Button
          key={pane}
          variant="light"
          size="compact-sm"
          rightSection={<IconArrowDown size="0.875rem" aria-hidden="true" />}
          onClick={() => {
            const place = document.getElementById(SIDE_PANES[pane]);
            place?.scrollIntoView({ block: 'start', behavior: 'smooth' });
            place?.querySelector<HTMLElement>('button, input')?.focus({ preventScroll: true });
          }}
        >
          {t(`jump.${pane}`, { count: counts[pane] })}
        </Button>
      ))}
    </nav>
  );
}
