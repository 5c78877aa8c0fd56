import { dialog, type BrowserWindow } from 'electron';
import { LonghandError } from '#shared/errors.ts';
import { liesIn } from '../common/liesIn.ts';
import type { DataProcess } from './dataProcess.ts';
import type { StateFile } from './stateFile.ts';

/** Who is asked, and who has to know. */
interface CopyFolderContext {
  readonly window: BrowserWindow;
  readonly data: DataProcess;
  readonly state: StateFile;
  readonly dataFolder: string;
}

/** The folder that was chosen in an earlier run; none where the data has since moved around it. */
export function rememberedCopyFolder({ current: { copyFolder } }: StateFile, dataFolder: string): string | null {
  return copyFolder === null || liesIn(copyFolder, dataFolder) ? null : copyFolder;
}

/** Asks for a second folder for copies of backups. @throws LonghandError INVALID_VALUE `insideData` */
export async function chooseCopyFolder(context: CopyFolderContext): Promise<{ readonly chosen: boolean }> {
  const { window, data, state, dataFolder } = context;
  const answer = await dialog.showOpenDialog(window, { properties: ['openDirectory', 'createDirectory'] });
  const [folder] = answer.filePaths;
  if (answer.canceled || folder === undefined) return { chosen: false };
  if (liesIn(folder, dataFolder)) throw new LonghandError('INVALID_VALUE', { field: 'folder', rule: 'insideData' });
  state.update({ copyFolder: folder });
  data.changeCopyFolder(folder);
  return { chosen: true };
}
