import { copyFileSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openedDatabase, temporaryFolder } from '../../support/database.ts';
import { addContact } from '../../support/history.ts';
import { rounds } from '../../support/rounds.ts';

/** Each is cut once and flipped once. */
const PLACES = rounds({ few: 24, many: 500 });

test(`a log that was cut or flipped at ${PLACES} places opens at a committed state`, async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'longhand.sqlite');
  const database = await openedDatabase(file);
  for (const name of ['One', 'Two', 'Three']) await addContact(database, name, { points: ['a', 'b'], tags: ['t'] });
  const log = readFileSync(`${file}-wal`);
  for (let place = 0; place < PLACES; place += 1) {
    const offset = Math.floor(((place + 0.5) / PLACES) * log.length);
    for (const kind of ['cut', 'flip'] as const) {
      const copy = join(folder, `${kind}-${offset}`, 'longhand.sqlite');
      mkdirSync(join(folder, `${kind}-${offset}`));
      copyFileSync(file, copy);
      const bytes = Buffer.from(log);
      bytes.writeUInt8(bytes.readUInt8(offset) ^ 0xff, offset);
      writeFileSync(`${copy}-wal`, bytes);
      if (kind === 'cut') truncateSync(`${copy}-wal`, offset);
      const damaged = await openedDatabase(copy);
      const { rows } = await damaged.read((reader) =>
        sql<{ readonly contacts: number }>`SELECT (SELECT count(*) FROM contacts) AS contacts,
          (SELECT count(*) FROM contact_tags) AS tags, (SELECT count(*) / 2 FROM contact_points) AS points,
          (SELECT integrity_check FROM pragma_integrity_check) AS sound`.execute(reader),
      );
      const contacts = rows[0]?.contacts ?? -1;
      expect(rows).toEqual([{ contacts, tags: contacts, points: contacts, sound: 'ok' }]);
      await damaged.close();
      rmSync(dirname(copy), { recursive: true, force: true });
    }
  }
}, 1_200_000);
