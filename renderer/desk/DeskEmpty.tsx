import { Button } from '@mantine/core';
import { IconNotes } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { SampleButton } from '../app/SampleButton.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { Handwriting, paperClass } from '../handwriting/Handwriting.tsx';
import { importRequests } from '../transfer/transferRequests.ts';
import classes from './DeskEmpty.module.css';

export interface DeskEmptyProps {
  /** Whether anything was ever promised here. */
  readonly wasUsed: boolean;
  readonly onTry: (sentence: string) => void;
}

/** The desk without a slip: at first it teaches the line, later it is simply clear. */
export function DeskEmpty({ wasUsed, onTry }: DeskEmptyProps) {
  const { t } = useTranslation('desk');
  if (wasUsed) {
    return (
      <EmptyState icon={<IconNotes size="2rem" stroke={1.5} />} title={t('empty.clearTitle')}>
        {t('empty.clearBody')}
      </EmptyState>
    );
  }
  return <NothingYet onTry={onTry} />;
}

function NothingYet({ onTry }: Pick<DeskEmptyProps, 'onTry'>) {
  const { t } = useTranslation('desk');
  return (
    <EmptyState
      icon={<IconNotes size="2rem" stroke={1.5} />}
      title={t('empty.title')}
      actions={
        <>
          <Button variant="default" onClick={() => importRequests.ask({ file: null })}>
            {t('empty.import')}
          </Button>
          <SampleButton>{t('empty.sample')}</SampleButton>
        </>
      }
    >
      <p className={classes['body']}>{t('empty.body')}</p>
      <p className={classes['try']}>{t('empty.try')}</p>
      <div className={classes['examples']}>
        {([t('empty.exampleOne'), t('empty.exampleTwo')] as const).map((sentence) => (
          <button
            key={sentence}
            type="button"
            className={`${classes['example']} ${paperClass}`}
            onClick={() => onTry(sentence)}
          >
            <Handwriting text={sentence} />
          </button>
        ))}
      </div>
    </EmptyState>
  );
}
