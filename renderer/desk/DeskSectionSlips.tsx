import { Button, Title } from '@mantine/core';
import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskSection, SectionPage } from '#shared/desk/desk.ts';
import type { Slip as SlipData } from '#shared/reminders/reminder.ts';
import { useFormat } from '../app/format.ts';
import { ErrorNotice } from '../components/ErrorNotice.tsx';
import type { SlipActions } from '../slips/useSlipActions.ts';
import classes from './DeskSectionSlips.module.css';
import type { DeskWhen } from './deskWhen.ts';
import { CHUNK, SlipChunk } from './SlipChunk.tsx';
import { useDropTarget } from './useDropTarget.ts';
import { useMoreSlips } from './useMoreSlips.ts';
import type { SlipList } from './useSlipList.ts';

/** Slips shown of what comes later, until more are asked for. */
const FOLDED = 6;
/** Slips shown of any other section. */
const UNFOLDED = 30;
/** Slips that each asking for more adds. */
const STEP = 120;

export interface DeskSectionSlipsProps {
  readonly section: DeskSection;
  readonly page: SectionPage;
  readonly when: DeskWhen;
  /** When the page was read. */
  readonly readAt: number;
  readonly meId: number | null;
  readonly actions: SlipActions;
  readonly list: SlipList;
  /** The slip that was just written, if it lies here. */
  readonly arrived: SlipData | null;
  /** What a slip dropped here means; null where none can be put. */
  readonly onDrop: ((slip: SlipData) => void) | null;
  /** What stands here while there is no slip; left out: nothing, not even a heading. */
  readonly whenEmpty?: ReactNode;
}

/** A part of the desk with its slips, as many as are wanted. */
export function DeskSectionSlips(props: DeskSectionSlipsProps) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const { section, page, when, list, arrived, actions } = props;
  const fewest = section === 'later' ? FOLDED : UNFOLDED;
  const [wanted, setWanted] = useState(fewest);
  const headingId = useId();
  const place = useRef<HTMLElement>(null);
  const isOver = useDropTarget(place, props.onDrop);
  const { slips, isReading, error, retry } = useMoreSlips(section, page, when, props.readAt, wanted);
  const isArrivedElsewhere = arrived === null || slips.some(({ id }) => id === arrived.id);
  const shown = useMemo(() => (isArrivedElsewhere ? slips : [...slips, arrived]), [isArrivedElsewhere, slips, arrived]);
  const chunks = useMemo(() => chunksOf(shown), [shown]);
  const left = page.count - shown.length;

  const { show } = list;
  useEffect(() => show(section, shown), [show, section, shown]);

  if (page.count === 0 && shown.length === 0 && props.whenEmpty === undefined) return null;
  return (
    <section
      ref={place}
      className={classes['section']}
      aria-labelledby={headingId}
      data-section={section}
      data-over={isOver || undefined}
    >
      <div className={classes['head']}>
        <Title order={2} size="h4" id={headingId}>
          {t(`section.${section}`)}
        </Title>
        {page.count === 0 ? null : (
          <span className={classes['count']} title={t('section.count', { count: page.count })}>
            {format.number(page.count)}
          </span>
        )}
      </div>
      {shown.length === 0 ? (
        <p className={classes['empty']}>{props.whenEmpty}</p>
      ) : (
        chunks.map((some, index) => (
          <SlipChunk
            // oxlint-disable-next-line react/no-array-index-key -- a chunk is its place: slips move through it
            key={index}
            slips={some}
            today={when.today}
            actions={actions}
            meId={props.meId}
            tabStopId={list.tabStopId}
            selected={list.selected}
            onSelect={list.toggle}
            newId={arrived?.id ?? null}
          />
        ))
      )}
      {error === null ? null : <ErrorNotice error={error} onRetry={retry} />}
      <div className={classes['foot']}>
        {left > 0 ? (
          <MoreButton
            isEndless={wanted > fewest}
            isReading={isReading}
            onMore={() => setWanted(wanted === FOLDED ? UNFOLDED : wanted + STEP)}
          >
            {t('section.showMore', { count: left })}
          </MoreButton>
        ) : null}
        {wanted > fewest && page.count > fewest ? (
          <Button variant="subtle" size="compact-sm" onClick={() => setWanted(fewest)}>
            {t('section.showFewer')}
          </Button>
        ) : null}
      </div>
    </section>
  );
}

function chunksOf(slips: readonly SlipData[]): readonly (readonly SlipData[])[] {
  return Array.from({ length: Math.ceil(slips.length / CHUNK) }, (_, index) =>
    slips.slice(index * CHUNK, (index + 1) * CHUNK),
  );
}

interface MoreButtonProps {
  /** Whether coming near it is asking already. */
  readonly isEndless: boolean;
  readonly isReading: boolean;
  readonly onMore: () => void;
  readonly children: string;
}

/** Shows more: pressed at first, and once more was asked for also by scrolling to it. */
function MoreButton({ isEndless, isReading, onMore, children }: MoreButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isEndless || isReading || button.current === null) return undefined;
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && onMore(),
      { root: document.getElementById('content'), rootMargin: '600px' },
    );
    observer.observe(button.current);
    return () => observer.disconnect();
  });
  return (
    <Button ref={button} variant="light" size="compact-sm" loading={isReading} onClick={onMore}>
      {children}
    </Button>
  );
}
