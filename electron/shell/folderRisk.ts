import type { DataFolderRisk, SyncService } from '#shared/shell/shell.contract.ts';

/** What is known of a folder, however it was found out. */
export interface FolderFacts {
  readonly platform: NodeJS.Platform;
  /** The real path, drives and links followed. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Whether a name is there in one of the folders above, or in the folder itself. */
  readonly hasAbove: (name: string) => boolean;
  /** What is mounted where, as Linux tells it in /proc/self/mounts; else empty. */
  readonly mounts: string;
}

/** Variables in which OneDrive leaves its folders (Windows). */
const ONE_DRIVE_VARIABLES = ['OneDrive', 'OneDriveConsumer', 'OneDriveCommercial'] as const;

/** Parts of a path as the services name their folders, on any system. */
const PARTS: readonly (readonly [RegExp, SyncService])[] = [
  [/^OneDrive($| - |-)/i, 'OneDrive'],
  [/^Dropbox($| \()/i, 'Dropbox'],
  [/^(com~apple~CloudDocs|iCloudDrive|iCloud Drive)$/i, 'iCloud Drive'],
  [/^(Google ?Drive|GoogleDrive-.*|DriveFS)$/i, 'Google Drive'],
  [/^Nextcloud\d*$/i, 'Nextcloud'],
  [/^ownCloud\d*$/i, 'ownCloud'],
];

/** What the services put into the folder that they carry. */
const MARKERS: readonly (readonly [string, SyncService])[] = [
  ['.dropbox', 'Dropbox'],
  ['.dropbox.cache', 'Dropbox'],
  ['.stfolder', 'Syncthing'],
  ['.nextcloudsync.log', 'Nextcloud'],
  ['.owncloudsync.log', 'ownCloud'],
];

/** File systems behind a network. Of FUSE only those that are: an NTFS disk on Linux is FUSE too. */
const NETWORK_SYSTEMS = /^(nfs\d?|cifs|smb\w*|9p|afs|coda|ceph|davfs|fuse\.(sshfs|rclone|davfs2?|gvfsd-fuse|s3fs))$/;

/** Where the live file is in danger: carried away while it is written, or behind a network. Null: it lies well. */
export function riskOfFolder(facts: FolderFacts): DataFolderRisk | null {
  const service = syncServiceOf(facts);
  if (service !== null) return { kind: 'synced', service };
  return isOnNetwork(facts) ? { kind: 'network' } : null;
}

function syncServiceOf({ platform, folder, environment, hasAbove }: FolderFacts): SyncService | null {
  const inVariable = ONE_DRIVE_VARIABLES.some((name) => {
    const root = environment[name];
    return platform === 'win32' && root !== undefined && root !== '' && isWithin(folder, root);
  });
  if (inVariable) return 'OneDrive';
  const parts = folder.split(/[\\/]/);
  for (const [pattern, service] of PARTS) if (parts.some((part) => pattern.test(part))) return service;
  // The Mac keeps all of them under one roof, whatever their name is.
  if (platform === 'darwin' && /\/Library\/CloudStorage\//.test(folder)) return 'other';
  return MARKERS.find(([name]) => hasAbove(name))?.[1] ?? null;
}

function isWithin(folder: string, root: string): boolean {
  const [inner, outer] = [folder, root].map(
    (name) => `${name.toLowerCase().replaceAll('/', '\\').replace(/\\+$/, '')}\\`,
  );
  return inner !== undefined && outer !== undefined && inner.startsWith(outer);
}

function isOnNetwork({ platform, folder, mounts }: FolderFacts): boolean {
  if (platform === 'win32') return /^(\\\\(?![?.]\\)|\\\\\?\\UNC\\)/i.test(folder);
  return platform === 'linux' && NETWORK_SYSTEMS.test(fileSystemOf(folder, mounts));
}

/** The file system of the innermost mount that the folder lies in, or empty. */
function fileSystemOf(folder: string, mounts: string): string {
  let found = { at: '', type: '' };
  for (const line of mounts.split('\n')) {
    const [, place = '', type = ''] = line.split(' ');
    const at = place.replaceAll(/\\(\d{3})/g, (_escape, octal: string) => String.fromCharCode(parseInt(octal, 8)));
    const holds = at === '/' || folder === at || folder.startsWith(`${at}/`);
    // Of two on the same place the later one is seen.
    if (at !== '' && holds && at.length >= found.at.length) found = { at, type };
  }
  return found.type;
}
