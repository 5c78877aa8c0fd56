import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Initiative } from '#shared/initiatives/initiative.ts';
import type { LedgerEntry } from '#shared/initiatives/ledgerEntry.ts';
import { isCost } from '#shared/initiatives/ledger.rules.ts';
import { useCommands } from '../app/commands.ts';
import { go, places } from '../app/routes.ts';
import { useKeptFocus } from '../components/keptFocus.ts';
import { isFrontmost } from '../components/frontmost.ts';
import { EntryDialog } from './EntryDialog.tsx';
import { newEntryValues, valuesOfEntry } from './entryValues.ts';
import classes from './InitiativePage.module.css';
import { LedgerGroup } from './LedgerGroup.tsx';
import type { EntrySubject } from './useEntryForm.ts';
import { useLedgerActions } from './useLedgerActions.ts';
import { useRowKeys } from './useRowKeys.ts';

interface LedgerProps {
  readonly initiative: Initiative;
  readonly entries: readonly LedgerEntry[];
  readonly currency: string;
  readonly today: string;
}

/** Every cost and benefit of an initiative, and how to add, change and remove them. */
export function Ledger({ initiative, entries, currency, today }: LedgerProps) {
  const { t } = useTranslation('initiatives');
  const actions = useLedgerActions();
  const [subject, setSubject] = useState<EntrySubject | null>(null);
  const place = useRef<HTMLDivElement>(null);
  useKeptFocus(place);
  useRowKeys(place, { next: t('keys.nextEntry'), previous: t('keys.previousEntry') });

  const add = (side: 'cost' | 'benefit') =>
    setSubject({ initiative, entry: null, values: newEntryValues(initiative, side) });
  const edit = (entry: LedgerEntry) => {
    if (entry.answer === null) setSubject({ initiative, entry, values: valuesOfEntry(entry) });
    else go(places.money('worth'));
  };
  const focusedEntry = (): LedgerEntry | undefined => {
    const row = document.activeElement?.closest<HTMLElement>('[data-entry]');
    const id = place.current?.contains(row ?? null) === true ? Number(row?.dataset['entry']) : 0;
    return entries.find((entry) => entry.id === id);
  };
  useCommands([
    {
      id: 'newEntry',
      group: 'everywhere',
      label: t('entry.new'),
      keys: ['N'],
      icon: <IconPlus />,
      when: isFrontmost,
      run: () => add('cost'),
    },
    {
      id: 'list.remove',
      group: 'list',
      label: t('entry.remove'),
      keys: ['Delete', 'Backspace'],
      inPalette: false,
      when: () => isFrontmost() && focusedEntry()?.answer === null,
      run: () => {
        const entry = focusedEntry();
        if (entry === undefined) return;
        void actions.removeEntry(entry);
      },
    },
  ]);
  return (
    <section className={classes['panel']}>
      <div className={classes['ledgerHead']}>
        <h2 className={classes['panelTitle']}>{t('ledger.title')}</h2>
        <div className={classes['ledgerActions']}>
          {(['cost', 'benefit'] as const).map((side) => (
            <Button
              key={side}
              variant={entries.length === 0 ? 'filled' : 'light'}
              leftSection={<IconPlus size="1rem" aria-hidden="true" />}
              onClick={() => add(side)}
            >
              {t(`ledger.add.${side}`)}
            </Button>
          ))}
        </div>
      </div>
      {entries.length === 0 ? <p className={classes['teach']}>{t('ledger.empty')}</p> : null}
      <div ref={place}>
        {(['cost', 'benefit'] as const).map((side) => (
          <LedgerGroup
            key={side}
            side={side}
            entries={entries.filter((entry) => isCost(entry.category) === (side === 'cost'))}
            initiative={initiative}
            currency={currency}
            today={today}
            onEdit={edit}
            onRemove={(entry) => void actions.removeEntry(entry)}
            onCame={(entry) => void actions.takeAsCome(entry, entries, initiative, today)}
          />
        ))}
      </div>
      {subject === null ? null : <EntryDialog subject={subject} currency={currency} onClose={() => setSubject(null)} />}
    </section>
  );
}
