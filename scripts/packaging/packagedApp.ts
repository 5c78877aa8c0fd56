import path from 'node:path';

/** The packaged executable inside the folder electron-builder made; on a Mac the bundle. */
export function packagedProgram(folder: string, platform: NodeJS.Platform): string {
  if (platform === 'darwin') return path.join(folder, 'Longhand.app');
  return path.join(folder, platform === 'win32' ? 'Longhand.exe' : 'longhand');
}

/** The folder below release/ that holds the app of this machine. */
export function packagedFolder(platform: NodeJS.Platform, arch: string): string {
  const system = platform === 'darwin' ? 'mac' : platform === 'win32' ? 'win' : 'linux';
  const kind = arch === 'x64' ? '' : `-${arch}`;
  return platform === 'darwin' ? `${system}${kind}` : `${system}${kind}-unpacked`;
}

/** Where the app's own files lie. */
export function packagedResources(folder: string, platform: NodeJS.Platform): string {
  return platform === 'darwin'
    ? path.join(folder, 'Longhand.app', 'Contents', 'Resources')
    : path.join(folder, 'resources');
}

/** Where the native module of a packaged app lies, outside its archive. */
export function packagedBinding(folder: string, platform: NodeJS.Platform, arch: string): string {
  const prebuilds = path.join('app.asar.unpacked', 'node_modules', 'better-sqlite3', 'prebuilds');
  return path.join(packagedResources(folder, platform), prebuilds, `${platform}-${arch}.node`);
}
