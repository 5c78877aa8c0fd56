import { LonghandError } from '#shared/errors.ts';

/** The row if it is there and still is what was read; without a version only the former. @throws NOT_FOUND, VERSION_CONFLICT */
export function atVersion<Row extends { readonly version: number }>(
  row: Row | undefined,
  { entity, id, version }: { readonly entity: string; readonly id: number; readonly version: number | undefined },
): Row {
  if (row === undefined) throw new LonghandError('NOT_FOUND', { entity, id });
  if (version !== undefined && version !== row.version)
    throw new LonghandError('VERSION_CONFLICT', { entity, id, currentVersion: row.version });
  return row;
}
