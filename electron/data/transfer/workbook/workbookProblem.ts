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
