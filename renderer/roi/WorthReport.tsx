import { Button, Menu } from '@mantine/core';
import { IconFileTypePdf, IconPencil, IconPrinter } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Initiative } from '#shared/initiatives/initiative.ts';
import type { CrmAnswers } from '#shared/roi/answers.ts';
import type { RoiBasis } from '#shared/roi/roi.ts';
import type { Settings } from '#shared/settings/settings.ts';
import { data, dataClient } from '../api/api.ts';
import { useNotify } from '../app/notify.tsx';
import { useToday } from '../app/today.ts';
import { ErrorNotice } from '../components/ErrorNotice.tsx';
import { LoadingSign } from '../components/LoadingSign.tsx';
import { PageHeader } from '../components/PageHeader.tsx';
import { usePrinting, type PrintTarget } from '../printing/usePrinting.ts';
import { RoiPaper, type RoiPaperContent } from './RoiPaper.tsx';
import { WhoseBar } from './WhoseBar.tsx';
import { WorthResult } from './WorthResult.tsx';
import classes from './WorthTab.module.css';

interface WorthReportProps {
  readonly answers: CrmAnswers | null;
  readonly initiatives: readonly Initiative[];
  readonly settings: Settings;
  readonly onAnswer: () => void;
}

/** The result: of the CRM, of an initiative, or of all; on screen, as a PDF and on paper. */
export function WorthReport({ answers, initiatives, settings, onAnswer }: WorthReportProps) {
  const { t } = useTranslation('roi');
  const { notify } = useNotify();
  const today = useToday();
  const crm = initiatives.find(({ kind }) => kind === 'crm') ?? null;
  const [chosen, setChosen] = useState<number | 'all' | null>(null);
  const [basis, setBasis] = useState<RoiBasis>('expected');
  const { busy, problem, content, sheet, print } = usePrinting<RoiPaperContent>();
  // One that was deleted meanwhile is nobody's result.
  const isThere = chosen === 'all' || initiatives.some(({ id }) => id === chosen);
  const whose = chosen !== null && isThere ? chosen : (crm?.id ?? 'all');
  const initiative = initiatives.find(({ id }) => id === whose) ?? null;
  const report = useQuery(
    data.roi.report.queryOptions({
      input: { basis, today, ...(whose === 'all' ? {} : { initiativeId: whose }) },
      placeholderData: keepPreviousData,
    }),
  );
  const ofCrm = initiative?.kind === 'crm' ? answers : null;

  const printReport = async (to: PrintTarget) => {
    const found = report.data;
    if (found === undefined) return;
    const isDone = await print(to, t('paper.fileName', { day: today }), async () => ({
      report: found,
      answers: ofCrm,
      scorecard: await dataClient.scorecard.get({}),
      initiatives: whose === 'all' ? initiatives : initiatives.filter(({ id }) => id === whose),
      isAll: whose === 'all',
      company: settings.companyName,
      today,
    }));
    if (isDone && to === 'pdf') notify(t('pdfSaved'));
  };

  return (
    <div className={classes['page']}>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle')}
        actions={
          <>
            {crm === null && answers === null ? null : (
              <Button variant="default" leftSection={<IconPencil size="1rem" aria-hidden="true" />} onClick={onAnswer}>
                {t('action.change')}
              </Button>
            )}
            <Menu position="bottom-end" withinPortal>
              <Menu.Target>
                <Button
                  variant="default"
                  leftSection={<IconPrinter size="1rem" aria-hidden="true" />}
                  loading={busy !== null}
                  disabled={report.data === undefined || report.data.periods.length === 0}
                >
                  {t('action.print')}
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item
                  leftSection={<IconFileTypePdf size="1rem" aria-hidden="true" />}
                  onClick={() => void printReport('pdf')}
                >
                  {t('action.pdf')}
                </Menu.Item>
                <Menu.Item
                  leftSection={<IconPrinter size="1rem" aria-hidden="true" />}
                  onClick={() => void printReport('printer')}
                >
                  {t('action.paper')}
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          </>
        }
      />
      {problem === null ? null : <ErrorNotice error={problem} />}
      {answers === null ? (
        <div className={classes['waiting']}>
          <p className={classes['text']}>{t('answersWaiting.text')}</p>
          <Button size="xs" onClick={onAnswer}>
            {t('answersWaiting.action')}
          </Button>
        </div>
      ) : null}
      <WhoseBar whose={whose} initiatives={initiatives} basis={basis} onWhose={setChosen} onBasis={setBasis} />
      {report.isError ? (
        <ErrorNotice error={report.error} onRetry={() => void report.refetch()} />
      ) : report.data === undefined ? (
        <LoadingSign />
      ) : (
        <WorthResult
          report={report.data}
          answers={ofCrm}
          initiative={initiative}
          today={today}
          isAll={whose === 'all'}
          onBasis={setBasis}
        />
      )}
      {content === null ? null : <RoiPaper ref={sheet} content={content} />}
    </div>
  );
}
