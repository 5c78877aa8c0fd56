import { Button } from '@mantine/core';
import { IconPencilPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TimelineKind } from '#shared/timeline/timeline.ts';
import { ErrorNotice } from '../components/ErrorNotice.tsx';
import { SpokenLoader } from '../components/SpokenLoader.tsx';
import { openLog } from './logRequests.ts';
import classes from './Timeline.module.css';
import { TimelineBar } from './TimelineBar.tsx';
import { timelineLines } from './timelineLines.ts';
import { TimelineRow } from './TimelineRow.tsx';
import { useTimeline } from './useTimeline.ts';

export interface TimelineProps {
  readonly contactId: number;
  readonly isReadOnly: boolean;
}

/** Lines shown before somebody asks for older ones: what stands below the timeline stays within reach. */
const FIRST_LINES = 10;
/** Fewer lines than these need no filter. */
const FEW_LINES = 5;

/** What happened with a contact, newest first, as far back as anybody wants to read. */
export function Timeline({ contactId, isReadOnly }: TimelineProps) {
  const { t } = useTranslation('interactions');
  const timeline = useTimeline(contactId);
  const { pages, entries, kinds, upToYear } = timeline;
  const [isWhole, setIsWhole] = useState(false);
  const lines = timelineLines(entries ?? []);
  const shown = isWhole ? lines : lines.slice(0, FIRST_LINES);
  const hasOlder = shown.length < lines.length || pages.hasNextPage;
  const older = () => {
    setIsWhole(true);
    if (pages.hasNextPage && !pages.isFetchingNextPage && shown.length >= lines.length) void pages.fetchNextPage();
  };
  const foot = useAtFoot(isWhole && hasOlder && !pages.isFetching && pages.error === null, older);
  const isUnfiltered = kinds.length === 0 && upToYear === null;
  const hasEdits = lines.some(({ kind }) => kind === 'edits');

  if (entries === null) {
    return pages.error === null ? (
      <SpokenLoader className={classes.loader ?? ''} size="sm" label={t('timeline.loading')} />
    ) : (
      <ErrorNotice error={pages.error} onRetry={() => void pages.refetch()} />
    );
  }
  const isUnwritten = isUnfiltered && !pages.hasNextPage && !entries.some(({ kind }) => kind === 'interaction');
  return (
    <>
      {isUnwritten ? <NothingYet contactId={contactId} isReadOnly={isReadOnly} /> : null}
      {isUnfiltered && lines.length < FEW_LINES ? null : (
        <TimelineBar
          kinds={kinds}
          upToYear={upToYear}
          years={timeline.years}
          onKinds={(next) => {
            setIsWhole(false);
            timeline.showKinds(TimelineKind.options.filter((kind) => next.includes(kind)));
          }}
          onYear={(year) => {
            setIsWhole(false);
            timeline.goToYear(year);
          }}
        />
      )}
      <ol className={classes.lines} aria-label={t('timeline.label')} aria-busy={pages.isPlaceholderData}>
        {shown.map((line) => (
          <li key={line.key} className={classes.line}>
            <TimelineRow line={line} contactId={contactId} isReadOnly={isReadOnly} />
          </li>
        ))}
      </ol>
      {entries.length === 0 && !isUnwritten ? <p className={classes.quiet}>{t('timeline.emptyFiltered')}</p> : null}
      {pages.error === null ? null : <ErrorNotice error={pages.error} onRetry={() => void pages.fetchNextPage()} />}
      <div ref={foot} className={classes.foot}>
        {hasOlder ? (
          <Button variant="subtle" size="compact-sm" loading={pages.isFetchingNextPage} onClick={older}>
            {t('timeline.older')}
          </Button>
        ) : entries.length > 0 && lines.length > FIRST_LINES ? (
          <p className={classes.quiet}>{t('timeline.end')}</p>
        ) : null}
        {hasEdits && !hasOlder ? <p className={classes.quiet}>{t('timeline.editsEnd')}</p> : null}
      </div>
    </>
  );
}

function NothingYet({ contactId, isReadOnly }: TimelineProps) {
  const { t } = useTranslation('interactions');
  if (isReadOnly) return <p className={classes.quiet}>{t('timeline.emptyBin')}</p>;
  return (
    <div className={classes.empty}>
      <strong>{t('timeline.emptyTitle')}</strong>
      <p>{t('timeline.emptyBody')}</p>
      <Button
        variant="light"
        leftSection={<IconPencilPlus size="1rem" aria-hidden="true" />}
        onClick={() => openLog({ mode: 'new', contactId })}
      >
        {t('timeline.log')}
      </Button>
    </div>
  );
}

/** Calls when the foot comes near the sight, as long as there is more. */
function useAtFoot(isWanted: boolean, onReached: () => void) {
  const foot = useRef<HTMLDivElement>(null);
  const reached = useRef(onReached);
  useEffect(() => {
    reached.current = onReached;
  });
  useEffect(() => {
    const element = foot.current;
    if (!isWanted || element === null) return undefined;
    const watcher = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) reached.current();
      },
      { rootMargin: '600px' },
    );
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [isWanted]);
  return foot;
}
