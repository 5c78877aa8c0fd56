import { IconCheck, IconFileImport, IconPencil } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../app/format.ts';
import { useToday } from '../app/today.ts';
import { useDueWords } from '../days/useDueWords.ts';
import { InteractionEntry } from './InteractionEntry.tsx';
import { SaleEntry } from './SaleEntry.tsx';
import classes from './Timeline.module.css';
import type { EditLine, TimelineLine } from './timelineLines.ts';
import { useChangeWords } from './useChangeWords.ts';

export interface TimelineRowProps {
  readonly line: TimelineLine;
  readonly contactId: number;
  readonly isReadOnly: boolean;
}

/** One line of the timeline. */
export function TimelineRow({ line, contactId, isReadOnly }: TimelineRowProps) {
  const { t } = useTranslation('interactions');
  const days = useDueWords(useToday());
  if (line.kind === 'edits') return <Edits line={line} />;
  const { entry } = line;
  switch (entry.kind) {
    case 'interaction':
      return <InteractionEntry interaction={entry.interaction} contactId={contactId} isReadOnly={isReadOnly} />;
    case 'promise':
      return (
        <Quiet icon={<IconCheck size="1rem" />} on={entry.on} staff={entry.staff?.displayName ?? null} isKept>
          <span className={classes.keptText}>{entry.text}</span>
          <span className={classes.soft}>
            {[
              t('timeline.kept'),
              ...(entry.dueOn === entry.on ? [] : [t('timeline.keptDue', { day: days.due(entry.dueOn) })]),
            ].join(' · ')}
          </span>
        </Quiet>
      );
    case 'sale':
      return <SaleEntry entry={entry} />;
    case 'import':
      return (
        <Quiet icon={<IconFileImport size="1rem" />} on={entry.on} staff={entry.staff?.displayName ?? null}>
          {t('timeline.imported')}
        </Quiet>
      );
  }
}

function Edits({ line }: { readonly line: EditLine }) {
  const { t } = useTranslation('interactions');
  const format = useFormat();
  const words = useChangeWords();
  const parts = [
    ...(line.fields.length === 0 ? [] : [t('timeline.changed', { fields: format.list(line.fields.map(words.field)) })]),
    ...new Set(line.labels.map(words.label)),
  ];
  return (
    <Quiet icon={<IconPencil size="1rem" />} on={line.on} staff={line.staff?.displayName ?? null}>
      {parts.join(' · ')}
      {line.count > 1 && line.labels.length === 0 ? ` (${t('timeline.times', { count: line.count })})` : null}
    </Quiet>
  );
}

interface QuietProps {
  readonly icon: ReactNode;
  readonly on: string;
  readonly staff: string | null;
  readonly isKept?: boolean;
  readonly children: ReactNode;
}

function Quiet({ icon, on, staff, isKept = false, children }: QuietProps) {
  const days = useDueWords(useToday());
  return (
    <div className={classes.entry} data-quiet data-kept={isKept || undefined}>
      <span className={classes.sign} aria-hidden="true">
        {icon}
      </span>
      <div className={classes.body}>
        <div className={classes.said}>{children}</div>
        <div className={classes.facts}>
          <time dateTime={on} title={days.long(on)}>
            {days.due(on)}
          </time>
          {staff === null ? null : <span>{staff}</span>}
        </div>
      </div>
    </div>
  );
}
