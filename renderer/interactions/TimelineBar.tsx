import { Button, Chip, Menu } from '@mantine/core';
import { IconArrowUp, IconCalendarSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { TimelineKind } from '#shared/timeline/timeline.ts';
import classes from './Timeline.module.css';

export interface TimelineBarProps {
  readonly kinds: readonly TimelineKind[];
  readonly upToYear: number | null;
  readonly years: readonly { readonly year: number; readonly count: number }[];
  readonly onKinds: (kinds: readonly string[]) => void;
  readonly onYear: (year: number | null) => void;
}

/** Which kinds to show, and from which year back. */
export function TimelineBar({ kinds, upToYear, years, onKinds, onYear }: TimelineBarProps) {
  const { t } = useTranslation('interactions');
  return (
    <div className={classes.bar}>
      <Chip.Group multiple value={[...kinds]} onChange={onKinds}>
        <fieldset className={classes.kinds} aria-label={t('timeline.show')}>
          {TimelineKind.options.map((kind) => (
            <Chip key={kind} size="xs" variant="outline" value={kind}>
              {t(`timeline.kind.${kind}`)}
            </Chip>
          ))}
        </fieldset>
      </Chip.Group>
      {years.length < 2 && upToYear === null ? null : (
        <Menu withinPortal={false} position="bottom-end" width={220}>
          <Menu.Target>
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={t('timeline.year')}
              leftSection={<IconCalendarSearch size="1rem" aria-hidden="true" />}
            >
              {t('timeline.yearShort')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown className={classes.years ?? ''}>
            {years.map(({ year, count }) => (
              <Menu.Item key={year} onClick={() => onYear(year)}>
                {t('timeline.yearChoice', { year, count })}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {upToYear === null ? null : (
        <div className={classes.jumped}>
          <span>{t('timeline.upTo', { year: upToYear })}</span>
          <Button
            variant="light"
            size="compact-sm"
            leftSection={<IconArrowUp size="1rem" aria-hidden="true" />}
            onClick={() => onYear(null)}
          >
            {t('timeline.newest')}
          </Button>
        </div>
      )}
    </div>
  );
}
