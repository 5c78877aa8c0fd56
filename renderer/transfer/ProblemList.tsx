import { ScrollArea, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Inspection, TransferProblem } from '#shared/transfer/transfer.ts';
import classes from './ProblemList.module.css';
import { useProblemWords } from './problemWords.ts';

export interface ProblemListProps {
  readonly title: string;
  readonly body?: string;
  /** At most 200. */
  readonly problems: readonly TransferProblem[];
  /** Of all, also those not listed. */
  readonly count: number;
  /** What kind of file they are about. */
  readonly format: Inspection['format'];
}

/** What was not as it should be in a file: where, and in which card or entry. */
export function ProblemList({ title, body, problems, count, format }: ProblemListProps) {
  const { t } = useTranslation('transfer');
  const words = useProblemWords(format);
  const more = count - problems.length;
  return (
    <section className={classes.box} aria-label={title}>
      <Text fw={600}>{title}</Text>
      {body === undefined ? null : <Text size="sm">{body}</Text>}
      <ScrollArea.Autosize mah="12rem" mt="xs" viewportProps={{ tabIndex: 0 }}>
        <ul className={classes.list}>
          {problems.map((problem, position) => (
            <li key={position} className={classes.item}>
              <span className={classes.place}>{words.place(problem)}</span>
              <span>{words.what(problem)}</span>
              {problem.about === '' ? null : <q className={classes.about}>{problem.about}</q>}
            </li>
          ))}
          {more > 0 ? <li className={classes.place}>{t('problemAt.more', { count: more })}</li> : null}
        </ul>
      </ScrollArea.Autosize>
    </section>
  );
}
