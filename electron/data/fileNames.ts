import type { WhichDatabase } from '#shared/system/system.contract.ts';

/** Of the person's own file and of the sample company. */
export const NAMES: Readonly<Record<WhichDatabase, { readonly file: string; readonly backups: string }>> = {
  own: { file: 'longhand.sqlite', backups: 'backups' },
  sample: { file: 'sample.sqlite', backups: 'sample-backups' },
};
