import { Button, Group, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_MEASURES, type ScorecardMeasure } from '#shared/scorecard/scorecard.ts';
import { Dialog } from '../components/Dialog.tsx';
import { FormButtons } from '../components/FormButtons.tsx';
import { SavedForm } from '../components/SavedForm.tsx';
import { useLeave } from '../components/useLeave.ts';
import { useOneAtATime } from '../components/useOneAtATime.ts';
import { MeasureLine } from './MeasureLine.tsx';
import classes from './MeasuresDialog.module.css';
import { useScorecardActions } from './useScorecardActions.ts';
import { draftsOf, moved, nameProblem, restOf, rowsOf, sharedEvenly, type MeasureRow } from './weights.ts';

interface MeasuresDialogProps {
  readonly measures: readonly ScorecardMeasure[];
  readonly onClose: () => void;
}

/** How much each measure counts, their order, and own ones. */
export function MeasuresDialog({ measures, onClose }: MeasuresDialogProps) {
  const { t } = useTranslation('scorecard');
  const { setMeasures } = useScorecardActions();
  const [before] = useState(() => rowsOf(measures));
  const [rows, setRows] = useState(before);
  const drafts = draftsOf(rows);
  const leave = useLeave(JSON.stringify(drafts) !== JSON.stringify(draftsOf(before)), onClose);
  const [newest, setNewest] = useState<string | null>(null);
  const [isTried, setIsTried] = useState(false);
  const rest = restOf(rows);
  const gone = measures.filter(({ key }) => !rows.some((row) => row.key === key));
  const restWords =
    rest === 0
      ? t('measures.rest.none')
      : t(rest > 0 ? 'measures.rest.left' : 'measures.rest.over', { rest: Math.abs(rest) });

  const change = (id: string, part: Partial<MeasureRow>) =>
    setRows(rows.map((row) => (row.id === id ? { ...row, ...part } : row)));
  const add = () => {
    const id = crypto.randomUUID();
    const added = { id, key: null, name: '', isBuiltIn: false, weight: Math.max(0, rest), isTyped: false };
    setRows([...rows, added]);
    setNewest(id);
  };
  const { isBusy, run: save } = useOneAtATime(async () => {
    setIsTried(true);
    if (rest !== 0 || rows.some((row) => nameProblem(row, rows) !== null)) return;
    if (await setMeasures(drafts)) onClose();
  });
  return (
    <Dialog onClose={() => void leave()} closeOnClickOutside={false} title={t('measures.title')} size="48rem">
      <SavedForm saveWords={t('measures.save')} onSave={save}>
        <Stack>
          <Text c="dimmed">{t('measures.lead')}</Text>
          <ol className={classes.lines}>
            {rows.map((row, index) => (
              <MeasureLine
                key={row.id}
                row={row}
                position={index + 1}
                isFirst={index === 0}
                isLast={index === rows.length - 1}
                problem={isTried ? nameProblem(row, rows) : null}
                takesFocus={row.id === newest}
                onChange={(part) => change(row.id, part)}
                onMove={(by) => setRows(moved(rows, row.id, by))}
                onRemove={() => setRows(rows.filter(({ id }) => id !== row.id))}
              />
            ))}
          </ol>
          <Group justify="space-between">
            <Button
              variant="subtle"
              leftSection={<IconPlus size="1.125rem" aria-hidden />}
              disabled={rows.length >= MOST_MEASURES}
              onClick={add}
            >
              {t('measures.add')}
            </Button>
            <Group gap="sm">
              <output className={classes.rest} data-wrong={rest !== 0 || undefined}>
                {restWords}
              </output>
              <Button variant="default" disabled={rest === 0} onClick={() => setRows(sharedEvenly(rows))}>
                {t('measures.share')}
              </Button>
            </Group>
          </Group>
          {isTried && rest !== 0 ? (
            <Text c="seal" role="alert">
              {t('measures.sumMissing')}
            </Text>
          ) : null}
          {gone.length === 0 ? null : <Text component="output">{t('measures.removed', { count: gone.length })}</Text>}
          <Group justify="flex-end">
            <FormButtons
              cancel={t('measures.cancel')}
              onCancel={() => void leave()}
              save={t('measures.save')}
              isSaving={isBusy}
            />
          </Group>
        </Stack>
      </SavedForm>
    </Dialog>
  );
}
