import path from 'node:path';

/** The packaged executable inside the folder electron-builder made; on a Mac the bundle. */
export function packagedExecutable(folder: string, platform: NodeJS.Platform): string {
  if (platform === 'darwin') return path.join(folder, 'Longhand.app');
  return path.join(folder, platform === 'win32' ? 'Longhand.exe' : 'longhand');
}

/** Where the native module of a packaged app lies, outside its archive. */
export function packagedBinding(folder: string, platform: NodeJS.Platform, arch: string): string {
  const resources =
    platform === 'darwin' ? path.join(folder, 'Longhand.app', 'Contents', 'Resources') : path.join(folder, 'resources');
  return path.join(
    resources,
    'app.asar.unpacked',
    'node_modules',
    'better-sqlite3',
    'prebuilds',
    `${platform}-${arch}.node`,
  );
}
