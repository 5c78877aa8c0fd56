import { Button, SegmentedControl } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRoute } from 'wouter';
import { CalendarDate } from '#shared/kernel/calendarDate.ts';
import { go, places } from '../app/routes.ts';
import { useToday } from '../app/today.ts';
import { useFileDropped } from '../app/droppedFile.ts';
import { PageHeader } from '../components/PageHeader.tsx';
import { CalendarFilesMenu } from '../transfer/CalendarFilesMenu.tsx';
import { TransferHost } from '../transfer/TransferHost.tsx';
import { importRequests } from '../transfer/transferRequests.ts';
import { CalendarPane } from './CalendarPane.tsx';
import { PrintTodayButton } from './PrintTodayButton.tsx';
import { ReminderList } from './ReminderList.tsx';
import { openReminder } from './reminderRequests.ts';
import classes from './RemindersScreen.module.css';

/** All promises: as a list, as a month or as a week. */
export function RemindersScreen() {
  const { t } = useTranslation('reminders');
  const today = useToday();
  useFileDropped((file) => importRequests.ask({ file }));
  const [, params] = useRoute('/reminders/:view?/:day?');
  const view = params?.view === 'week' || params?.view === 'month' ? params.view : 'list';
  const day = CalendarDate.safeParse(params?.day).data ?? today;
  return (
    <div className={classes.screen}>
      <PageHeader
        title={t('title')}
        actions={
          <>
            <SegmentedControl
              aria-label={t('view.label')}
              value={view}
              data={[
                { value: 'list', label: t('view.list') },
                { value: 'week', label: t('view.week') },
                { value: 'month', label: t('view.month') },
              ]}
              onChange={(next) =>
                go(next === 'week' || next === 'month' ? places.calendar(next, params?.day ?? '') : places.reminders)
              }
            />
            <CalendarFilesMenu />
            <PrintTodayButton />
            <Button
              leftSection={<IconPlus size="1rem" aria-hidden="true" />}
              onClick={() => openReminder({ mode: 'new' })}
            >
              {t('action.new')}
            </Button>
          </>
        }
      />
      {view === 'list' ? <ReminderList /> : <CalendarPane key={view} view={view} day={day} />}
      <TransferHost />
    </div>
  );
}
