import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { riskOfDataFolder } from '../../electron/shell/dataFolderRisk.ts';
import { riskOfFolder, type FolderFacts } from '../../electron/shell/folderRisk.ts';
import { liesIn } from '../../electron/common/liesIn.ts';

const facts: FolderFacts = { platform: 'linux', folder: '/', environment: {}, hasAbove: () => false, mounts: '' };
const on = (platform: NodeJS.Platform, folder: string, more: Partial<FolderFacts> = {}) =>
  riskOfFolder({ ...facts, platform, folder, ...more });

describe('a synced folder', () => {
  it.each([
    ['win32', String.raw`C:\Users\Mei\OneDrive - Tea Ltd\Longhand`, 'OneDrive'],
    ['win32', String.raw`C:\Users\Mei\Dropbox (Tea)\data`, 'Dropbox'],
    ['win32', String.raw`C:\Users\Mei\iCloudDrive\data`, 'iCloud Drive'],
    ['win32', String.raw`G:\My Drive\..\GoogleDrive\data`, 'Google Drive'],
    ['darwin', '/Users/mei/Library/Mobile Documents/com~apple~CloudDocs/data', 'iCloud Drive'],
    ['darwin', '/Users/mei/Library/CloudStorage/OneDrive-Tea/data', 'OneDrive'],
    ['darwin', '/Users/mei/Library/CloudStorage/GoogleDrive-mei@example.com/data', 'Google Drive'],
    ['darwin', '/Users/mei/Library/CloudStorage/Box-Box/data', 'other'],
    ['linux', '/home/mei/Nextcloud/data', 'Nextcloud'],
    ['linux', '/home/mei/ownCloud/data', 'ownCloud'],
    ['linux', '/home/mei/Dropbox', 'Dropbox'],
  ] as const)('%s %s is %s', (platform, folder, service) => {
    expect(on(platform, folder)).toEqual({ kind: 'synced', service });
  });

  it('is known by the variable of OneDrive, whatever its name, and only there', () => {
    const environment = { OneDriveCommercial: String.raw`D:\Firma` };
    expect(on('win32', String.raw`d:\firma\data`, { environment })).toEqual({ kind: 'synced', service: 'OneDrive' });
    expect(on('win32', String.raw`D:\Firma2\data`, { environment })).toBeNull();
  });

  it('is known by what its program leaves in it', () => {
    expect(on('linux', '/srv/shop', { hasAbove: (name) => name === '.stfolder' })).toEqual({
      kind: 'synced',
      service: 'Syncthing',
    });
  });
});

describe('a network drive', () => {
  it.each([String.raw`\\server\share\data`, String.raw`\\?\UNC\server\share\data`])('on Windows: %s', (folder) => {
    expect(on('win32', folder)).toEqual({ kind: 'network' });
  });

  const mounts = [
    '/dev/sda1 / ext4 rw 0 0',
    'server:/data /home/mei nfs4 rw 0 0',
    '//nas/shop /mnt/the\\040shop cifs rw 0 0',
    'me@host: /mnt/ssh fuse.sshfs rw 0 0',
    '/dev/sdb1 /mnt/ntfs fuseblk rw 0 0',
    '/dev/sdc1 /home/mei/local ext4 rw 0 0',
  ].join('\n');

  it.each(['/home/mei/data', '/mnt/the shop/data', '/mnt/ssh'])('on Linux: %s', (folder) => {
    expect(on('linux', folder, { mounts })).toEqual({ kind: 'network' });
  });

  it.each(['/home/meier/data', '/mnt/ntfs/data', '/home/mei/local/data', '/srv'])('is not %s', (folder) => {
    expect(on('linux', folder, { mounts })).toBeNull();
  });
});

it.each([
  ['win32', String.raw`C:\Users\Mei\AppData\Roaming\Longhand\data`],
  ['win32', String.raw`\\?\C:\Users\Mei\data`],
  ['darwin', '/Users/mei/Library/Application Support/Longhand/data'],
  ['linux', '/home/mei/.config/Longhand/data'],
  ['linux', '/home/mei/Dropboxes/data'],
] as const)('%s %s lies well', (platform, folder) => {
  expect(on(platform, folder)).toBeNull();
});

describe('on this machine', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'longhand-risk-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const fail = (text: string) => {
    throw new Error(text);
  };

  it('a folder that is not there yet is judged by where it will lie, links followed', () => {
    mkdirSync(path.join(folder, 'carried', 'inner'), { recursive: true });
    writeFileSync(path.join(folder, 'carried', '.stfolder'), '');
    symlinkSync(path.join(folder, 'carried', 'inner'), path.join(folder, 'link'));
    const risk = { kind: 'synced', service: 'Syncthing' };
    expect(riskOfDataFolder(path.join(folder, 'link', 'data'), fail)).toEqual(risk);
    expect(riskOfDataFolder(path.join(folder, 'data'), fail)).not.toEqual(risk);
  });

  it('a folder lies in another through links too, also when it is not there yet', () => {
    mkdirSync(path.join(folder, 'data'));
    symlinkSync(path.join(folder, 'data'), path.join(folder, 'link'));
    const data = path.join(folder, 'data');
    for (const inside of ['data', 'data/backups', 'link', 'link/not/there'])
      expect(liesIn(path.join(folder, inside), data)).toBe(true);
    for (const outside of ['.', 'data2', 'other/data', 'data/../else', '..data'])
      expect(liesIn(path.join(folder, outside), data)).toBe(false);
  });
});
