import { Button, CloseButton, Menu } from '@mantine/core';
import { IconZzz } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayDialog } from '../slips/DayDialog.tsx';
import { SnoozeItems } from '../slips/SnoozeItems.tsx';
import { snoozeDay, snoozeOfKey } from '../slips/snoozeDays.ts';
import classes from './BulkSnoozeBar.module.css';

export interface BulkSnoozeBarProps {
  readonly count: number;
  readonly today: string;
  readonly isMenuOpen: boolean;
  readonly onMenu: (isOpen: boolean) => void;
  readonly onSnooze: (until: string) => void;
  readonly onClear: () => void;
}

/** What can be done with all slips that are selected: put them off together. */
export function BulkSnoozeBar(props: BulkSnoozeBarProps) {
  const { t } = useTranslation('desk');
  const { count, today, onSnooze } = props;
  const [isAsking, setIsAsking] = useState(false);
  const onKeyDown = (event: KeyboardEvent) => {
    const meant = event.ctrlKey || event.metaKey || event.altKey ? null : snoozeOfKey(event.key);
    if (meant === null) return;
    event.preventDefault();
    event.stopPropagation();
    props.onMenu(false);
    if (meant === 'date') setIsAsking(true);
    else onSnooze(snoozeDay(meant, today));
  };
  if (count === 0) return null;
  return (
    <div className={classes['bar']} role="toolbar" aria-label={t('bulk.label')}>
      <output className={classes['count']}>{t('bulk.selected', { count })}</output>
      <Menu withinPortal={false} opened={props.isMenuOpen} onChange={props.onMenu} width={270} shadow="md">
        <Menu.Target>
          <Button variant="default" size="compact-md" leftSection={<IconZzz size="1rem" aria-hidden="true" />}>
            {t('bulk.snooze')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown onKeyDown={onKeyDown}>
          <SnoozeItems today={today} onSnooze={onSnooze} onAskDay={() => setIsAsking(true)} />
        </Menu.Dropdown>
      </Menu>
      <CloseButton aria-label={t('bulk.clear')} title={t('bulk.clear')} onClick={props.onClear} />
      {isAsking ? (
        <DayDialog title={t('snooze.dateTitle')} today={today} onChoose={onSnooze} onClose={() => setIsAsking(false)} />
      ) : null}
    </div>
  );
}
