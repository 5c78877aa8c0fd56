import { useTranslation } from 'react-i18next';
import type { AnsweredQuestion } from '#shared/initiatives/ledgerEntry.ts';
import { FieldPairs, Fields } from './AnswerCard.tsx';
import { CountField, MoneyField } from './AnswerFields.tsx';
import type { AnswerProblems, AnswerValues } from './answerValues.ts';
import { GrowthFields } from './GrowthFields.tsx';
import { useAmountWords } from '../money/useAmountWords.ts';

export interface QuestionFieldsProps {
  readonly values: AnswerValues;
  readonly currency: string;
  /** What is shown as wrong. */
  readonly problems: AnswerProblems;
  readonly onChange: (part: Partial<AnswerValues>) => void;
  /** Whether what stands in a field of money can't be read. */
  readonly onReadable: (field: string, isReadable: boolean) => void;
}

/** The fields of one of the five questions. */
export function QuestionFields({ question, ...props }: QuestionFieldsProps & { readonly question: AnsweredQuestion }) {
  switch (question) {
    case 'purchase':
      return <OneAmount {...props} question="purchase" />;
    case 'monthly':
      return <OneAmount {...props} question="monthly" />;
    case 'hours':
      return <HoursFields {...props} />;
    case 'savings':
      return <SavingsFields {...props} />;
    case 'growth':
      return <GrowthFields {...props} />;
  }
}

function OneAmount({
  question,
  values,
  currency,
  onChange,
  onReadable,
}: QuestionFieldsProps & { readonly question: 'purchase' | 'monthly' }) {
  const { t } = useTranslation('roi');
  return (
    <Fields>
      <MoneyField
        label={t(`question.${question}.amount`)}
        currency={currency}
        value={values[question].amountMinor}
        onChange={(amountMinor, isUnreadable) => {
          onChange({ [question]: { amountMinor } });
          onReadable(question, !isUnreadable);
        }}
      />
    </Fields>
  );
}

function HoursFields({ values, currency, problems, onChange, onReadable }: QuestionFieldsProps) {
  const { t } = useTranslation('roi');
  const { hours } = values;
  const change = (part: Partial<AnswerValues['hours']>) => onChange({ hours: { ...hours, ...part } });
  return (
    <Fields>
      <CountField
        label={t('question.hours.learning')}
        value={hours.learningHours}
        onChange={(learningHours) => change({ learningHours })}
      />
      <CountField
        label={t('question.hours.feeding')}
        value={hours.feedingHoursPerWeek}
        onChange={(feedingHoursPerWeek) => change({ feedingHoursPerWeek })}
      />
      <MoneyField
        label={t('question.hours.wage')}
        currency={currency}
        value={hours.wageMinor}
        error={problems.hoursWage && t(`problem.${problems.hoursWage}`)}
        onChange={(wageMinor, isUnreadable) => {
          change({ wageMinor });
          onReadable('hours.wage', !isUnreadable);
        }}
      />
    </Fields>
  );
}

function SavingsFields({ values, currency, problems, onChange, onReadable }: QuestionFieldsProps) {
  const { t } = useTranslation('roi');
  const money = useAmountWords(currency);
  const { savings, hours, unknown } = values;
  const change = (part: Partial<AnswerValues['savings']>) => onChange({ savings: { ...savings, ...part } });
  const otherWage = unknown.hours ? null : hours.wageMinor;
  const words = (problem: AnswerProblems[keyof AnswerProblems]) =>
    problem === undefined ? undefined : t(`problem.${problem}`);
  return (
    <FieldPairs>
      <CountField
        label={t('question.savings.hours')}
        value={savings.hoursPerWeek}
        onChange={(hoursPerWeek) => change({ hoursPerWeek })}
      />
      <MoneyField
        label={t('question.savings.wage')}
        placeholder={otherWage === null ? undefined : t('question.savings.wageAsAbove', { wage: money(otherWage) })}
        currency={currency}
        value={savings.wageMinor}
        error={words(problems.savingsWage)}
        onChange={(wageMinor, isUnreadable) => {
          change({ wageMinor });
          onReadable('savings.wage', !isUnreadable);
        }}
      />
      <CountField
        label={t('question.savings.visits')}
        value={savings.visitsPerMonth}
        onChange={(visitsPerMonth) => change({ visitsPerMonth })}
      />
      <MoneyField
        label={t('question.savings.visitCost')}
        currency={currency}
        value={savings.visitCostMinor}
        error={words(problems.visitCost)}
        onChange={(visitCostMinor, isUnreadable) => {
          change({ visitCostMinor });
          onReadable('savings.visitCost', !isUnreadable);
        }}
      />
      <CountField
        label={t('question.savings.letters')}
        value={savings.lettersPerMonth}
        onChange={(lettersPerMonth) => change({ lettersPerMonth })}
      />
      <MoneyField
        label={t('question.savings.letterCost')}
        currency={currency}
        value={savings.letterCostMinor}
        error={words(problems.letterCost)}
        onChange={(letterCostMinor, isUnreadable) => {
          change({ letterCostMinor });
          onReadable('savings.letterCost', !isUnreadable);
        }}
      />
    </FieldPairs>
  );
}
