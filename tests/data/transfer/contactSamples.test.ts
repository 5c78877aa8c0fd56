import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { guessDelimiter } from '#shared/csv/delimiter.rules.ts';
import { tableStart } from '#shared/csv/head.rules.ts';
import { SHEET_HEADS } from '#shared/transfer/contactMapping.rules.ts';
import { SheetRowReader } from '../../../electron/data/transfer/sheetRows.ts';
import { rowsRead, said } from '../../support/contactSheets.ts';
import { sheetSamples, sheetSamplesTitle } from '../../support/sheetSamples.ts';

/** What stands in these sheets, read by people. By row below the head, from 0. */
const EXPECTED: Readonly<Record<string, { readonly count: number; readonly rows: Readonly<Record<number, unknown>> }>> =
  {
    'atomic-crm__contacts.csv': {
      count: 500,
      rows: {
        0: {
          givenName: 'Shelley',
          familyName: 'Kerluke',
          title: 'Ubiquitous',
          note: 'Eaque ipsa velit.',
          employer: 'Gottlieb and Sons',
          points: ['email other Shelley_Kerluke47@hotmail.com', 'phone home 1-955-371-0847 x371'],
        },
        3: {
          givenName: 'Faith',
          familyName: 'Leuschke',
          title: 'Cross-media',
          note: 'Autem consequuntur voluptas molestiae.',
          tags: ['vip'],
          employer: 'Brekke, Dietrich and Klein',
          points: ['email other Faith72@yahoo.com', 'phone home 1-597-372-4380 x491', 'phone other (441) 954-5172'],
        },
        4: {
          givenName: 'Robin',
          familyName: 'Fritsch',
          title: 'Global',
          note: 'Est tempore magni porro modi tenetur temporibus rerum est molestiae.',
          tags: ['football-fan', 'musician'],
          employer: 'Schmitt and Sons',
          points: ['email other Robin27@gmail.com', 'phone other 621.669.1184'],
        },
      },
    },
    'groweasy__25-hubspot-export.csv': {
      count: 3,
      rows: {
        0: { givenName: 'Emma', familyName: 'Watson', points: ['email emma@hub.com', 'phone +1 555-1600'] },
        2: { givenName: 'Rupert', familyName: 'Grint', points: ['email rupert@hub.com'] },
      },
    },
    'groweasy__hubspot-export.csv': {
      count: 3,
      rows: {
        1: { givenName: 'Bob', familyName: 'Smith', points: ['phone +1 555-2002'] },
        2: { givenName: 'Carol', familyName: 'White', points: ['email carol@hubspot-demo.com'] },
      },
    },
    'csv-spectrum__comma_in_quotes.csv': {
      count: 1,
      rows: {
        0: {
          givenName: 'John',
          familyName: 'Doe',
          points: ['address street=120 any st. locality=Anytown, WW postcode=08123'],
        },
      },
    },
  };

describe.skipIf(sheetSamples.length === 0)(`${sheetSamplesTitle}`, () => {
  it.each(sheetSamples.filter(({ file }) => file in EXPECTED))(
    '$file brings its contacts, none of them lost or wrong',
    ({ file, path }) => {
      const text = readFileSync(path, 'utf8');
      const reader = new SheetRowReader(guessDelimiter(text));
      const rows = [...reader.push(text), ...reader.end()].map(({ cells }) => cells);
      const { headAt, firstRowAt } = tableStart(rows, SHEET_HEADS);
      const read = rowsRead(rows[headAt ?? -1] ?? [], rows.slice(firstRowAt), { dateOrder: 'mdy', country: 'US' });
      const expected = EXPECTED[file];
      expect(read).toHaveLength(expected?.count ?? 0);
      expect(read.filter(({ problems, rowProblem }) => problems.length > 0 || rowProblem !== null)).toEqual([]);
      for (const [at, contact] of Object.entries(expected?.rows ?? {}))
        expect(read.slice(Number(at), Number(at) + 1).map(said)).toEqual([contact]);
    },
  );
});
