import type { FileProblem } from '#shared/errors.ts';

/** Why a workbook is not read. */
export type WorkbookRefusal = Extract<
  FileProblem,
  'passwordProtected' | 'oldWorkbook' | 'damagedWorkbook' | 'tooLargeWorkbook' | 'otherWorkbook' | 'notASheet'
>;

/** Stops the reading of a workbook. Inside the thread it stands for FILE_REFUSED. */
export class WorkbookProblem extends Error {
  override readonly name = 'WorkbookProblem';
  readonly refusal: WorkbookRefusal;

  constructor(refusal: WorkbookRefusal, why: string, options?: ErrorOptions) {
    super(why, options);
    this.refusal = refusal;
  }
}

export function damaged(why: string): WorkbookProblem {
  return new WorkbookProblem('damagedWorkbook', why);
}

/** What a library that reads the file throws says that it is damaged, whatever it says. */
export function asDamage(error: unknown): WorkbookProblem {
  if (error instanceof WorkbookProblem) return error;
  return new WorkbookProblem('damagedWorkbook', error instanceof Error ? error.message : String(error), {
    cause: error,
  });
}
