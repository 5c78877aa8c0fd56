import type { AnsweredQuestion } from '../initiatives/ledgerEntry.ts';
import type { CrmAnswers } from './answers.ts';

const QUESTIONS = ['purchase', 'hours', 'monthly', 'savings', 'growth'] as const satisfies readonly AnsweredQuestion[];

/** The questions whose answer is not known, in their order. */
export function leftOutOf(answers: CrmAnswers): AnsweredQuestion[] {
  return QUESTIONS.filter((question) => answers[question] === null);
}
