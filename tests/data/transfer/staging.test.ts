import { mkdirSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LARGEST_FILE } from '#shared/transfer/transfer.ts';
import { importFile } from '../../../electron/data/transfer/import.service.ts';
import { createStaging } from '../../../electron/data/transfer/staging.ts';
import { temporaryDatabase, temporaryFolder } from '../../support/database.ts';
import { mountOver } from '../../support/rawFile.ts';
import { quietTask } from '../../support/transfer.ts';
import { generatedVcards } from '../../support/vcardGenerator.ts';

const UNKNOWN = '00000000-0000-4000-8000-000000000000';

describe('staging', () => {
  it('puts pieces together and gives them back', async () => {
    const staging = await createStaging(join(temporaryFolder(), 'staging'));
    const bytes = new Uint8Array(2_500_000).map((_, index) => index % 251);
    const file = await staging.stage('a.vcf', bytes.length);
    const sizes = await Promise.all(
      [0, 1_000_000, 2_000_000].map((offset) =>
        staging.append(file, offset, bytes.subarray(offset, offset + 1_000_000)),
      ),
    );
    expect(sizes).toEqual([1_000_000, 2_000_000, 2_500_000]);
    const pieces: Uint8Array[] = [];
    for (let offset = 0; offset < bytes.length; offset += pieces.at(-1)?.length ?? 0)
      pieces.push((await staging.readPiece(file, offset)).bytes);
    expect(pieces.map((piece) => piece.length)).toEqual([1_048_576, 1_048_576, 402_848]);
    expect(Buffer.concat(pieces).equals(bytes)).toBe(true);
    expect((await staging.readPiece(file, 9_999_999)).bytes).toHaveLength(0);
  });

  it('refuses what does not fit together', async () => {
    const staging = await createStaging(join(temporaryFolder(), 'staging'));
    await expect(staging.stage('big.vcf', LARGEST_FILE + 1)).rejects.toMatchObject({
      code: 'FILE_REFUSED',
      params: { problem: 'tooLarge', file: 'big.vcf' },
    });
    const file = await staging.stage('a.vcf', 4);
    await staging.append(file, 0, new Uint8Array(2));
    await expect(staging.append(file, 0, new Uint8Array(2))).rejects.toMatchObject({ params: { field: 'offset' } });
    await expect(staging.append(file, 2, new Uint8Array(3))).rejects.toMatchObject({ params: { field: 'piece' } });
    await expect(staging.complete(file)).rejects.toMatchObject({
      code: 'FILE_REFUSED',
      params: { problem: 'incomplete', file: 'a.vcf' },
    });
    await expect(staging.append(UNKNOWN, 0, new Uint8Array(1))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await staging.discard(file);
    await staging.discard(UNKNOWN);
    await expect(staging.complete(file)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('removes what an earlier run left, and nothing else', async () => {
    const folder = join(temporaryFolder(), 'staging');
    const first = await createStaging(folder);
    await first.stage('a.vcf', 4);
    writeFileSync(join(folder, 'somebody-elses.txt'), '');
    await createStaging(folder);
    expect(readdirSync(folder)).toEqual(['somebody-elses.txt']);
  });

  it('tells when a file went away, before or while it is read', async () => {
    const folder = join(temporaryFolder(), 'staging');
    const staging = await createStaging(folder);
    const database = await temporaryDatabase();
    const context = {
      database,
      staging,
      newUid: () => crypto.randomUUID(),
      today: '2026-11-21',
      beforeImport: () => Promise.resolve(),
    };
    const bytes = Buffer.from(generatedVcards(2000));
    const staged = async () => {
      const file = await staging.stage('a.vcf', bytes.length);
      await staging.append(file, 0, bytes);
      return { file, path: join(folder, `${file}.part`) };
    };
    const refusal = { code: 'FILE_REFUSED', params: { problem: 'vanished', file: 'a.vcf' } };

    const gone = await staged();
    rmSync(gone.path);
    await expect(importFile(context, { file: gone.file, onMatch: 'skip' }, quietTask)).rejects.toMatchObject(refusal);

    const cut = await staged();
    const cutting = {
      ...context,
      beforeImport: () => Promise.resolve(truncateSync(cut.path, 300_000)),
    };
    await expect(importFile(cutting, { file: cut.file, onMatch: 'skip' }, quietTask)).rejects.toMatchObject(refusal);
    expect(await database.read((reader) => reader.selectFrom('contacts').selectAll().execute())).toEqual([]);
  });

  it('tells of a full disk, takes the same piece again when there is room, and makes a lost folder anew', async (context) => {
    const folder = join(temporaryFolder(), 'staging');
    mkdirSync(folder);
    if (!mountOver(folder, '-t', 'tmpfs', '-o', 'size=256k', 'none')) context.skip('needs to mount');
    const staging = await createStaging(folder);
    writeFileSync(join(folder, 'other'), Buffer.alloc(100_000));
    const piece = Buffer.from(generatedVcards(900));
    expect(piece.length).toBeGreaterThan(170_000);
    const full = { code: 'WRITE_FAILED', params: { problem: 'diskFull' } };
    const file = await staging.stage('a.vcf', piece.length);
    await expect(staging.append(file, 0, piece)).rejects.toMatchObject(full);
    await expect(staging.complete(file)).rejects.toMatchObject({ code: 'FILE_REFUSED' });
    const output = await staging.create('out.vcf');
    await expect(output.write(piece)).rejects.toMatchObject(full);
    await output.abandon();
    rmSync(join(folder, 'other'));
    expect(await staging.append(file, 0, piece)).toBe(piece.length);
    expect(Buffer.from((await staging.readPiece(file, 0)).bytes).equals(piece)).toBe(true);

    const tidied = join(temporaryFolder(), 'staging');
    const other = await createStaging(tidied);
    const lost = await other.stage('a.vcf', 3);
    rmSync(tidied, { recursive: true });
    await expect(other.append(lost, 0, Buffer.from('abc'))).rejects.toMatchObject({
      code: 'FILE_REFUSED',
      params: { problem: 'vanished', file: 'a.vcf' },
    });
    expect(await other.append(await other.stage('a.vcf', 3), 0, Buffer.from('abc'))).toBe(3);
  });

  it('leaves nothing of an output that was abandoned', async () => {
    const folder = join(temporaryFolder(), 'staging');
    const staging = await createStaging(folder);
    const output = await staging.create('out.vcf');
    await output.write('x');
    await output.abandon();
    expect(readdirSync(folder)).toEqual([]);
    const kept = await staging.create('out.vcf');
    await kept.write('BEGIN');
    const { token } = await kept.finish();
    await kept.abandon();
    expect(Buffer.from((await staging.readPiece(token, 0)).bytes).toString()).toBe('BEGIN');
  });
});
