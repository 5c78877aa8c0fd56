import { Button, CloseButton } from '@mantine/core';
import { IconZzz } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { LoadingSign } from '../components/LoadingSign.tsx';
import { ErrorNotice } from '../components/ErrorNotice.tsx';
import bulkClasses from '../contacts/BulkBar.module.css';
import { Handwriting } from '../handwriting/Handwriting.tsx';
import { SlipMenu } from '../slips/SlipMenu.tsx';
import { DoneRowMenu } from './DoneRowMenu.tsx';
import { cleared, isFiltered } from './listQuery.ts';
import { NothingPromised } from './NothingPromised.tsx';
import { ReminderFilterBar } from './ReminderFilterBar.tsx';
import classes from './ReminderList.module.css';
import { ReminderTable } from './ReminderTable.tsx';
import { ScopeDialog } from './ScopeDialog.tsx';
import { SnoozeDialog } from './SnoozeDialog.tsx';
import { type ReminderListState, useReminderList } from './useReminderList.ts';

/** All reminders as a list, with everything around it. */
export function ReminderList() {
  const { t } = useTranslation('reminders');
  const list = useReminderList();
  const { rows, query, menu, snoozing, removing, actions, today } = list;
  const isEmpty = rows.total === 0 && rows.error === null;
  const isWaiting = rows.total === null && rows.error === null;
  return (
    <div className={classes.pane}>
      <ReminderFilterBar query={query} onChange={list.setQuery} boxRef={list.boxRef} onLeaveBox={list.enterList} />
      <BulkBar list={list} />
      {rows.error === null ? null : <ErrorNotice error={rows.error} onRetry={rows.retry} />}
      {isWaiting ? <LoadingSign /> : null}
      {isEmpty ? (
        <NothingPromised
          state={query.state}
          isFiltered={isFiltered(query)}
          onClear={() => list.setQuery(cleared(query))}
        />
      ) : null}
      <div className={classes.table} hidden={isEmpty || isWaiting}>
        <ReminderTable list={list} />
        {menu === null ? null : menu.slip.isOpen ? (
          <SlipMenu
            key={menu.kind}
            slip={menu.slip}
            kind={menu.kind}
            at={menu.at}
            today={today}
            actions={actions}
            onTurnTo={list.turnMenuTo}
            onClose={list.closeMenu}
          />
        ) : (
          <DoneRowMenu
            slip={menu.slip}
            at={menu.at}
            onClose={list.closeMenu}
            onReopen={() => list.complete(menu.slip)}
            onEdit={() => list.edit(menu.slip)}
            onOpenCard={() => list.openCard(menu.slip)}
            onRemove={() => void actions.remove(menu.slip, 'all')}
          />
        )}
      </div>
      {snoozing === null ? null : (
        <SnoozeDialog
          about={
            snoozing.kind === 'one' ? (
              <Handwriting text={snoozing.slip.text} />
            ) : (
              t('bulk.selected', { count: snoozing.count })
            )
          }
          onChoose={list.snooze}
          onClose={list.stopSnoozing}
        />
      )}
      {removing === null ? null : (
        <ScopeDialog text={removing.text} onChoose={list.removeSome} onClose={list.stopRemoving} />
      )}
    </div>
  );
}

function BulkBar({ list }: { readonly list: ReminderListState }) {
  const { t } = useTranslation('reminders');
  const count = list.selectedCount;
  const total = list.rows.total ?? 0;
  if (count === 0) return null;
  return (
    <div className={bulkClasses['bar']} role="toolbar" aria-label={t('bulk.label')}>
      <output className={bulkClasses['count']}>{t('bulk.selected', { count })}</output>
      {count >= total ? null : (
        <Button variant="subtle" size="compact-sm" onClick={list.selectAll}>
          {t('bulk.all', { count: total })}
        </Button>
      )}
      <span className={bulkClasses['space']} />
      {list.query.state === 'open' ? (
        <Button variant="default" size="compact-sm" leftSection={<IconZzz size="1rem" />} onClick={list.askSnooze}>
          {t('bulk.snooze')}
        </Button>
      ) : null}
      <CloseButton aria-label={t('bulk.clear')} onClick={list.clearSelection} />
    </div>
  );
}
