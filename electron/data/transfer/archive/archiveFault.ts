import type { FileProblem } from '#shared/errors.ts';

/** Why an archive is not taken. */
export type ArchiveProblem = Extract<FileProblem, 'notAnArchive' | 'newerArchive' | 'damagedArchive' | 'vanished'>;

/** What is wrong with an archive; the message is for the log. */
export class ArchiveFault extends Error {
  override readonly name = 'ArchiveFault';
  readonly problem: ArchiveProblem;

  constructor(problem: ArchiveProblem, message: string, options?: ErrorOptions) {
    super(message, options);
    this.problem = problem;
  }
}
