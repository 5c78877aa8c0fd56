import { Skeleton } from '@mantine/core';
import { type ReactNode, useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Slip } from '#shared/reminders/reminder.ts';
import { useFileDropped } from '../app/droppedFile.ts';
import { ErrorNotice } from '../components/ErrorNotice.tsx';
import { DayDialog } from '../slips/DayDialog.tsx';
import { TransferHost } from '../transfer/TransferHost.tsx';
import { importRequests } from '../transfer/transferRequests.ts';
import { AbsenceSummary } from './AbsenceSummary.tsx';
import { BulkSnoozeBar } from './BulkSnoozeBar.tsx';
import { DeskEmpty } from './DeskEmpty.tsx';
import { DeskHead } from './DeskHead.tsx';
import classes from './DeskScreen.module.css';
import { DeskSectionSlips } from './DeskSectionSlips.tsx';
import { SECTIONS } from './deskWhen.ts';
import { DropDays } from './DropDays.tsx';
import { QuickLine } from './QuickLine.tsx';
import { SideJump } from './SideJump.tsx';
import { SpecialDaysPane } from './SpecialDaysPane.tsx';
import { TouchPane } from './TouchPane.tsx';
import { useAbsence } from './useAbsence.ts';
import { useArrived } from './useArrived.ts';
import { useDesk } from './useDesk.ts';
import { useDeskActions } from './useDeskActions.ts';
import { useDeskCommands } from './useDeskCommands.tsx';
import { useDeskExtras } from './useDeskExtras.ts';
import { useHour } from './useHour.ts';
import { useSlipList } from './useSlipList.ts';
import { useWasUsed } from './useWasUsed.ts';

/** The desk: what was promised, by when, and whom to think of. The first thing seen every morning. */
export function DeskScreen() {
  const { t } = useTranslation('desk');
  const { today, when, me, query, desk, whose, setWhose } = useDesk();
  const hour = useHour();
  const root = useRef<HTMLDivElement>(null);
  const lineRef = useRef<HTMLInputElement>(null);
  const tryRef = useRef<((sentence: string) => void) | null>(null);
  const sections = desk?.sections;
  const firstId = sections === undefined ? null : (SECTIONS.flatMap((name) => sections[name].items)[0]?.id ?? null);
  const list = useSlipList(root, firstId);
  const actions = useDeskActions(list.leave);
  const extras = useDeskExtras(today);
  const absence = useAbsence(when, actions);
  const arrived = useArrived(when);
  const [isBulkMenuOpen, setIsBulkMenuOpen] = useState(false);
  const [asking, setAsking] = useState<Slip | null>(null);
  const { selected, clear } = list;
  const slipCount = sections === undefined ? 0 : SECTIONS.reduce((sum, name) => sum + sections[name].count, 0);
  const wasUsed = useWasUsed(desk !== undefined && slipCount === 0);

  const snoozeSelected = useCallback(
    async (until: string) => {
      if (await actions.snoozeMany([...selected], until)) clear();
    },
    [actions, selected, clear],
  );
  /** A slip dropped on a day takes all that are selected along, if it is one of them. */
  const moveTo = (slip: Slip, day: string) =>
    void (selected.size > 1 && selected.has(slip.id) ? snoozeSelected(day) : moveOne(slip, day));
  const moveOne = async (slip: Slip, day: string) => {
    if (slip.dueOn !== day) await actions.snooze(slip, day);
  };

  useFileDropped((file) => importRequests.ask({ file }));
  useDeskCommands({
    list,
    actions,
    lineRef,
    snoozeSelected: () => setIsBulkMenuOpen(true),
    turnWhose: whose === null ? null : () => setWhose(whose === 'mine' ? 'all' : 'mine'),
  });

  const drops = { overdue: null, today: (slip: Slip) => moveTo(slip, today), week: setAsking, later: setAsking };
  const whenEmpty: Partial<Record<(typeof SECTIONS)[number], ReactNode>> =
    slipCount === 0
      ? {}
      : {
          today: t('section.todayEmpty'),
          // On its last day nothing of the week is left to be free.
          ...(when.weekEndsOn > today ? { week: t('section.weekEmpty') } : {}),
        };

  return (
    <div ref={root} className={classes['root']} onFocus={list.onFocus}>
      <div className={classes['desk']}>
        <DeskHead
          today={today}
          hour={hour}
          name={me?.name ?? null}
          doneToday={desk?.doneToday ?? 0}
          whose={whose}
          onWhose={setWhose}
        />
        {absence.absence === null ? null : (
          <AbsenceSummary
            absence={absence.absence}
            today={today}
            isMine={when.staffId !== undefined}
            overdueCount={sections?.overdue.count ?? 0}
            isBusy={absence.isBusy}
            onMoveAll={() => void absence.moveAll()}
            onCatchUp={() => void absence.catchUp()}
            onClose={() => {
              absence.close();
              list.enter();
            }}
          />
        )}
        {absence.error === null ? null : <ErrorNotice error={absence.error} onRetry={absence.retry} />}
        <QuickLine today={today} lineRef={lineRef} tryRef={tryRef} onWritten={arrived.written} onLeave={list.enter} />
        {query.error === null ? null : <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />}
        {desk === undefined || sections === undefined ? (
          query.error === null ? (
            <Waiting />
          ) : null
        ) : (
          <div className={classes['columns']}>
            <div className={classes['sections']}>
              <SideJump desk={desk} />
              {slipCount === 0 && wasUsed !== null ? (
                <DeskEmpty wasUsed={wasUsed} onTry={(sentence) => tryRef.current?.(sentence)} />
              ) : null}
              {SECTIONS.map((section) => (
                <DeskSectionSlips
                  key={section}
                  section={section}
                  page={sections[section]}
                  when={when}
                  readAt={query.dataUpdatedAt}
                  meId={me?.id ?? null}
                  actions={actions}
                  list={list}
                  arrived={arrived.slip !== null && arrived.section === section ? arrived.slip : null}
                  onDrop={drops[section]}
                  {...(whenEmpty[section] === undefined ? {} : { whenEmpty: whenEmpty[section] })}
                />
              ))}
            </div>
            <aside className={classes['side']} aria-label={t('side')}>
              <SpecialDaysPane days={desk.specialDays} today={today} extras={extras} />
              <TouchPane touch={desk.touch} today={today} extras={extras} />
            </aside>
          </div>
        )}
      </div>
      <BulkSnoozeBar
        count={selected.size}
        today={today}
        isMenuOpen={isBulkMenuOpen}
        onMenu={setIsBulkMenuOpen}
        onSnooze={(until) => void snoozeSelected(until)}
        onClear={clear}
      />
      <TransferHost />
      <DropDays today={today} onDay={moveTo} onAskDay={setAsking} />
      {asking === null ? null : (
        <DayDialog
          title={t('snooze.dateTitle')}
          today={today}
          onChoose={(day) => moveTo(asking, day)}
          onClose={() => setAsking(null)}
        />
      )}
    </div>
  );
}

function Waiting() {
  const { t } = useTranslation('app');
  return (
    <output className={classes['waiting']} aria-label={t('waiting')} aria-busy>
      {[0, 1, 2, 3].map((place) => (
        <Skeleton key={place} height={88} radius="sm" />
      ))}
    </output>
  );
}
