import { createRouterClient } from '@orpc/server';
import { onTestFinished } from 'vitest';
import type { DataClient } from '#shared/contract/index.ts';
import { PIECE_SIZE } from '#shared/transfer/transfer.ts';
import { openData, type OpenedData } from '../../electron/data/openData.ts';
import { dataRouter } from '../../electron/data/router.ts';
import { temporaryFolder } from './database.ts';

/** The data side of a folder behind its contract, closed when the test ends. */
export async function openedClient(folder = temporaryFolder()): Promise<OpenedData & { readonly client: DataClient }> {
  const data = await openData({ folder, appVersion: '0', sqliteBinding: null, isLasting: false });
  onTestFinished(() => data.close());
  return { ...data, client: createRouterClient(dataRouter, { context: data.context }) };
}

/** The last event of a task. */
export async function lastOf<Event>(events: AsyncIterable<Event>): Promise<Event | undefined> {
  let last: Event | undefined;
  for await (const event of events) last = event;
  return last;
}

/** Hands a file over in pieces, as the window does. @returns its token */
export async function stageFile({ transfer }: DataClient, bytes: Uint8Array, name = 'book.vcf'): Promise<string> {
  const { file } = await transfer.stage({ name, byteSize: bytes.length });
  for (let offset = 0; offset < bytes.length; offset += PIECE_SIZE) {
    const piece = new Blob([new Uint8Array(bytes.subarray(offset, offset + PIECE_SIZE))]);
    await transfer.stagePiece({ file, offset, piece });
  }
  return file;
}
