import { getContractRouter, isContractProcedure } from '@orpc/contract';
import { open, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { dataContract, type DataClient } from '#shared/contract/index.ts';
import { LonghandError } from '#shared/errors.ts';
import { LARGEST_FILE, PIECE_SIZE } from '#shared/transfer/transfer.ts';
import { UsageError } from './callArguments.ts';

/** Whether the procedure takes the field's bytes as they are (a picture), not as a staged file. */
function takesBytes(procedure: readonly string[], field: string): boolean {
  const found = getContractRouter(dataContract, procedure);
  const schema = isContractProcedure(found) ? found['~orpc'].inputSchema : undefined;
  const fieldSchema = schema instanceof z.ZodObject ? (schema.shape as Record<string, unknown>)[field] : undefined;
  return fieldSchema instanceof z.ZodType && fieldSchema.safeParse(new Blob([])).success;
}

async function stageFile(client: DataClient, file: string): Promise<string> {
  const name = path.basename(file);
  const { size } = await stat(file);
  if (size > LARGEST_FILE) throw new LonghandError('FILE_REFUSED', { problem: 'tooLarge', file: name });
  const staged = await client.transfer.stage({ name, byteSize: size });
  const handle = await open(file);
  try {
    for (let offset = 0; offset < size;) {
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(PIECE_SIZE), 0, PIECE_SIZE, offset);
      if (bytesRead === 0) throw new LonghandError('FILE_REFUSED', { problem: 'vanished', file: name });
      await client.transfer.stagePiece({ file: staged.file, offset, piece: new Blob([buffer.subarray(0, bytesRead)]) });
      offset += bytesRead;
    }
  } finally {
    await handle.close();
  }
  return staged.file;
}

/** What the input's field is given for `--file FIELD=PATH`: the token of the staged file, or its bytes. */
export async function attachFile(
  client: DataClient,
  procedure: readonly string[],
  field: string,
  file: string,
): Promise<string | Blob> {
  try {
    if (takesBytes(procedure, field)) return new Blob([new Uint8Array(await readFile(file))]);
    return await stageFile(client, file);
  } catch (error) {
    throw usageOf(error, `${file} cannot be read`);
  }
}

/** Paths that whoever called has given wrongly. */
const WRONG_PATHS: ReadonlySet<unknown> = new Set(
  'ENOENT EEXIST EISDIR ENOTDIR EACCES EPERM ELOOP ENAMETOOLONG EROFS'.split(' '),
);

/** An error of the file system that a path of the command line made, as what is wrong with that; others as they are. */
export function usageOf(error: unknown, problem: string): unknown {
  if (!(error instanceof Error) || !('code' in error) || !WRONG_PATHS.has(error.code)) return error;
  return new UsageError(`${problem} (${String(error.code)}).`);
}

/** Writes the bytes of a result, a Blob in it or the staged file that it names, to the path. */
export async function writeOut(client: DataClient, result: unknown, out: string): Promise<void> {
  const fields: Readonly<Record<string, unknown>> = typeof result === 'object' && result !== null ? { ...result } : {};
  const blob = Object.values(fields).find((value) => value instanceof Blob);
  const handle = await open(out, 'w').catch((error: unknown) => {
    throw usageOf(error, `${out} cannot be written`);
  });
  try {
    if (blob !== undefined) {
      await handle.write(new Uint8Array(await blob.arrayBuffer()));
      return;
    }
    const file = fields['file'];
    if (typeof file !== 'string') throw new UsageError('This result has no bytes for --out.');
    for (let offset = 0; ;) {
      const { piece, byteSize } = await client.transfer.readPiece({ file, offset });
      await handle.write(new Uint8Array(await piece.arrayBuffer()));
      offset += piece.size;
      if (offset >= byteSize) return;
    }
  } finally {
    await handle.close();
  }
}
