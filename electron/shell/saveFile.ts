import { dialog, type BrowserWindow } from 'electron';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { DataClient } from '#shared/contract/index.ts';
import { LonghandError } from '#shared/errors.ts';
import { safeFileName } from './fileName.ts';

/** Copies a staged file to its place, piece by piece, through a temporary file and a rename. */
export async function copyStaged(client: DataClient, file: string, target: string): Promise<void> {
  const temporary = `${target}.longhand-part`;
  const handle = await open(temporary, 'w');
  try {
    let offset = 0;
    for (;;) {
      const { piece, byteSize } = await client.transfer.readPiece({ file, offset });
      await handle.write(new Uint8Array(await piece.arrayBuffer()));
      offset += piece.size;
      if (offset >= byteSize) break;
      if (piece.size === 0) {
        throw new LonghandError('FILE_REFUSED', { problem: 'vanished', file: path.basename(target) });
      }
    }
    await handle.sync();
    await handle.close();
    await rename(temporary, target);
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Asks where to, then saves. The name that was chosen comes back without its folder. */
export async function saveStagedFile(
  window: BrowserWindow,
  client: DataClient,
  file: string,
  name: string,
): Promise<{ readonly saved: boolean; readonly name: string }> {
  const chosen = await dialog.showSaveDialog(window, { defaultPath: safeFileName(name) });
  if (chosen.canceled || chosen.filePath === '') return { saved: false, name: '' };
  await copyStaged(client, file, chosen.filePath);
  return { saved: true, name: path.basename(chosen.filePath) };
}
