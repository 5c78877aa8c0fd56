import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/**
 * Makes a folder appear whole or not at all: `fill` works in a temporary folder beside it, which
 * is renamed at the end. Nothing happens when the folder is there already. The caller holds a
 * lock, so what an interrupted run left behind can go.
 */
export async function publishFolder(folder: string, fill: (temporary: string) => Promise<void>): Promise<void> {
  if (existsSync(folder)) return;
  const parent = path.dirname(folder);
  const prefix = `.${path.basename(folder)}.`;
  await mkdir(parent, { recursive: true });
  const leftovers = (await readdir(parent)).filter((name) => name.startsWith(prefix));
  await Promise.all(leftovers.map((name) => rm(path.join(parent, name), { recursive: true, force: true })));
  const temporary = path.join(parent, `${prefix}${process.pid}.part`);
  await mkdir(temporary);
  try {
    await fill(temporary);
    await rename(temporary, folder);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
