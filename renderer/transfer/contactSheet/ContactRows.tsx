import { UnstyledButton } from '@mantine/core';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactTarget } from '#shared/transfer/contactTarget.ts';
import type { RowFate } from '#shared/transfer/previewRow.ts';
import type { ContactsInspection, FileToken } from '#shared/transfer/transfer.ts';
import { useFormat } from '../../app/format.ts';
import type { FileReading } from '../fileReading.ts';
import { MatchChoice } from '../MatchChoice.tsx';
import { ProblemList } from '../ProblemList.tsx';
import classes from './ContactRows.module.css';
import { FateChoice } from './FateChoice.tsx';
import { FateRows } from './FateRows.tsx';
import { firstFate, shownFates } from './fates.ts';

export type ChangeReading = (next: (reading: FileReading<ContactTarget>) => FileReading<ContactTarget>) => void;

interface ContactRowsProps {
  readonly staged: FileToken;
  readonly inspection: ContactsInspection;
  readonly reading: FileReading<ContactTarget>;
  /** Grows each time the file was looked through. */
  readonly times: number;
  readonly change: ChangeReading;
}

/** The rows of a sheet by what becomes of them: how many, and one by one. */
export function ContactRows({ staged, inspection, reading, times, change }: ContactRowsProps) {
  const { t } = useTranslation('transfer');
  const { counts, problemCount } = inspection;
  const [asked, setAsked] = useState<RowFate | null>(null);
  const fate = asked ?? firstFate(counts);
  const panelId = useId();
  const isMatched = counts.changed + counts.same + counts.inBin > 0 || reading.onMatch !== 'skip';
  return (
    <>
      <Fates counts={counts} fate={fate} options={reading.options} panelId={panelId} onChange={setAsked} />
      {isMatched && fate !== 'wrong' && fate !== 'leftOut' ? (
        <MatchChoice value={reading.onMatch} onChange={(onMatch) => change((before) => ({ ...before, onMatch }))} />
      ) : null}
      <div className={classes['rows']} role="tabpanel" id={panelId} aria-label={t(`fate.${fate}`)}>
        <FateChoice fate={fate} counts={counts} reading={reading} change={change} />
        <FateRows
          key={fate}
          staged={staged}
          fate={fate}
          times={times}
          count={counts[fate]}
          columns={inspection.columns}
          reading={reading}
          change={change}
        />
      </div>
      {problemCount === 0 || fate === 'wrong' ? null : (
        <ProblemList
          title={t('preview.problems', { count: problemCount })}
          body={t('contactSheet.remarksBody')}
          problems={inspection.problems}
          count={problemCount}
          format="csv"
        />
      )}
    </>
  );
}

interface FatesProps {
  readonly counts: ContactsInspection['counts'];
  readonly fate: RowFate;
  readonly options: FileReading['options'];
  readonly panelId: string;
  readonly onChange: (fate: RowFate) => void;
}

/** How many rows have which fate, as tabs over them. */
function Fates({ counts, fate, options, panelId, onChange }: FatesProps) {
  const { t } = useTranslation('transfer');
  const format = useFormat();
  const list = useRef<HTMLDivElement>(null);
  const shown = shownFates(counts, fate, options);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = (shown.indexOf(fate) + step + shown.length) % shown.length;
    onChange(shown[at] ?? fate);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[at]?.focus();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- the tabs in it have the focus
    <div
      ref={list}
      role="tablist"
      aria-label={t('contactSheet.fates')}
      className={classes['fates']}
      onKeyDown={onKeyDown}
    >
      {shown.map((one) => (
        <UnstyledButton
          key={one}
          role="tab"
          className={classes['fate'] ?? ''}
          aria-selected={one === fate}
          aria-controls={panelId}
          tabIndex={one === fate ? 0 : -1}
          data-wrong={(one === 'wrong' && counts.wrong > 0) || undefined}
          onClick={() => onChange(one)}
        >
          <span>{t(`fate.${one}`)}</span>
          <span className={classes['number']}>{format.number(counts[one])}</span>
        </UnstyledButton>
      ))}
    </div>
  );
}
