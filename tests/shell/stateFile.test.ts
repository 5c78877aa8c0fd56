import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStateFile } from '../../electron/shell/stateFile.ts';

let folder = '';
const complaints: string[] = [];
const complain = (text: string) => complaints.push(text);

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'longhand-state-'));
  complaints.length = 0;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the remembered window', () => {
  it('is there again after a restart', () => {
    const bounds = { x: 10, y: 20, width: 900, height: 700 };
    openStateFile(folder, complain).update({ bounds, lastScreen: '/customers/7' });
    expect(openStateFile(folder, complain).current).toMatchObject({ bounds, lastScreen: '/customers/7' });
    expect(complaints).toEqual([]);
  });

  it('keeps the second folder, and one of before there was any is read all the same', () => {
    openStateFile(folder, complain).update({ copyFolder: '/media/stick' });
    expect(openStateFile(folder, complain).current.copyFolder).toBe('/media/stick');
    const before = { bounds: null, isMaximized: false, lastScreen: '/money', theme: 'dark' };
    writeFileSync(path.join(folder, 'window.json'), JSON.stringify(before));
    expect(openStateFile(folder, complain).current).toMatchObject({ ...before, copyFolder: null });
    expect(complaints).toEqual([]);
  });

  it('starts anew, silently, where there was none', () => {
    expect(openStateFile(folder, complain).current.bounds).toBeNull();
    expect(complaints).toEqual([]);
  });

  it('starts anew, saying so, when the file is broken', () => {
    writeFileSync(path.join(folder, 'window.json'), '{"bounds":');
    expect(openStateFile(folder, complain).current.lastScreen).toBe('');
    expect(complaints).toHaveLength(1);
  });
});
