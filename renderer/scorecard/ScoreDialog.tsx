import { Group, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScorecardMeasure } from '#shared/scorecard/scorecard.ts';
import { useToday } from '../app/today.ts';
import { Dialog } from '../components/Dialog.tsx';
import { FormButtons } from '../components/FormButtons.tsx';
import { DayInput } from '../days/DayInput.tsx';
import { SavedForm } from '../components/SavedForm.tsx';
import { useLeave } from '../components/useLeave.ts';
import { useOneAtATime } from '../components/useOneAtATime.ts';
import { ScoreDots } from './ScoreDots.tsx';
import classes from './ScoreDialog.module.css';
import { SCORE_NAMES, useMeasureWords } from './scoreWords.ts';
import { useScorecardActions } from './useScorecardActions.ts';

const LONGEST_EVIDENCE = 1000;

interface ScoreDialogProps {
  readonly measure: ScorecardMeasure;
  readonly onClose: () => void;
}

/** Gives a measure a score from 1 to 5, with a sentence of how we know. */
export function ScoreDialog({ measure, onClose }: ScoreDialogProps) {
  const { t } = useTranslation('scorecard');
  const words = useMeasureWords();
  const { addScore } = useScorecardActions();
  const today = useToday();
  const [score, setScore] = useState<number | null>(null);
  const [evidence, setEvidence] = useState('');
  const [givenOn, setGivenOn] = useState<string | null>(today);
  const [isTried, setIsTried] = useState(false);

  const leave = useLeave(score !== null || evidence !== '' || givenOn !== today, onClose);
  const { isBusy, run: save } = useOneAtATime(async () => {
    setIsTried(true);
    if (score === null || givenOn === null) return;
    if (await addScore(measure, { givenOn, score, evidence })) onClose();
  });
  return (
    <Dialog onClose={() => void leave()} title={t('giveFor', { name: words.name(measure) })} size="36rem">
      <SavedForm saveWords={t('dialog.save')} onSave={save}>
        <Stack>
          <Text>{words.question(measure)}</Text>
          <Radio.Group
            label={t('dialog.score')}
            error={isTried && score === null ? t('dialog.scoreMissing') : undefined}
            value={score === null ? null : String(score)}
            onChange={(chosen) => setScore(Number(chosen))}
          >
            <div className={classes.choices}>
              {SCORE_NAMES.map((name, index) => (
                <Radio.Card
                  key={name}
                  value={String(index + 1)}
                  className={classes.choice ?? ''}
                  aria-label={`${t(`score.${name}`)}, ${t('scoreOf', { score: index + 1 })}`}
                  {...(index === 0 ? { 'data-autofocus': true } : {})}
                >
                  <span className={classes.number}>{index + 1}</span>
                  <ScoreDots score={index + 1} />
                  <span>{t(`score.${name}`)}</span>
                </Radio.Card>
              ))}
            </div>
          </Radio.Group>
          <Textarea
            label={t('dialog.evidence')}
            description={t('dialog.evidenceHint')}
            value={evidence}
            maxLength={LONGEST_EVIDENCE}
            autosize
            minRows={2}
            maxRows={6}
            onChange={(event) => setEvidence(event.currentTarget.value)}
          />
          <DayInput
            label={t('dialog.day')}
            value={givenOn}
            error={isTried && givenOn === null ? t('dialog.dayMissing') : null}
            onChange={setGivenOn}
          />
          <Group justify="flex-end">
            <FormButtons
              cancel={t('dialog.cancel')}
              onCancel={() => void leave()}
              save={t('dialog.save')}
              isSaving={isBusy}
            />
          </Group>
        </Stack>
      </SavedForm>
    </Dialog>
  );
}
