import { onOtherDatabase } from '../app/otherDatabase.ts';
import type { AnswerValues } from './answerValues.ts';

/** Answers that are typed but not saved yet. */
export interface AnswersDraft {
  /** As the page was opened. */
  readonly start: AnswerValues;
  readonly values: AnswerValues;
  /** Of the initiative that they were read with. */
  readonly version: number | undefined;
  /** ISO 4217 code that the amounts are in. */
  readonly currency: string;
}

let kept: AnswersDraft | null = null;
onOtherDatabase(() => {
  kept = null;
});

/** What was typed before another place in the window was looked at; null where nothing waits to be saved. */
export function answersDraft(): AnswersDraft | null {
  return kept;
}

/** Keeps what is typed as long as the window lives; null once it is saved or given up. */
export function keepAnswersDraft(draft: AnswersDraft | null): void {
  kept = draft;
}
