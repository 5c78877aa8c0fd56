import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ContactDraft } from '#shared/contacts/contact.ts';
import { displayName } from '#shared/contacts/displayName.rules.ts';
import { savedPoints } from '#shared/contacts/points.rules.ts';
import { savedTags } from '#shared/contacts/tags.rules.ts';
import { cellValue } from '#shared/csv/safeCell.rules.ts';
import { FieldType } from '#shared/fields/field.ts';
import type { Field } from '#shared/fields/field.ts';
import { Locale } from '#shared/kernel/locale.ts';
import { contactOfRow } from '#shared/transfer/contactFromSheet.rules.ts';
import type { ContactTerms } from '#shared/transfer/contactFromSheet.rules.ts';
import { proposedMapping } from '#shared/transfer/contactMapping.rules.ts';
import { contactSheetColumns, contactToRow, NO_NEEDS, widerNeeds } from '#shared/transfer/contactToSheet.rules.ts';
import { ADDRESS_PARTS, PlainTarget } from '#shared/transfer/contactTarget.ts';
import type { SimpleTarget } from '#shared/transfer/contactTarget.ts';
import type { SheetSubject } from '#shared/transfer/contactToSheet.rules.ts';
import { listCell, listOfCell } from '#shared/transfer/sheetList.rules.ts';
import { contactDrafts, lineText } from '../../support/contactArbitraries.ts';
import { runs } from '../../support/runs.ts';

const COUNTRY = 'TW';
const field = (id: number, name: string, type: Field['type'], rest: Partial<Field> = {}): Field => ({
  id,
  uid: `f${id}`,
  version: 1,
  name,
  type,
  appliesTo: 'both',
  choices: [],
  currency: null,
  valueCount: 0,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  ...rest,
});

const FIELDS: readonly Field[] = [
  field(1, 'Shoe size', 'number'),
  // Called like a column of ours, and like each other.
  field(2, 'Phone 1', 'text'),
  field(3, '公司', 'text'),
  field(4, '公司', 'date'),
  field(5, 'Level', 'choice', {
    choices: [
      { id: 'a', label: 'Gold, 金' },
      { id: 'b', label: '=1+1' },
    ],
  }),
  field(6, 'Limit', 'money', { currency: 'EUR' }),
  field(7, 'Newsletter', 'yesNo'),
  field(8, 'Shop', 'url'),
];

const own = fc.record(
  {
    1: fc.constantFrom('0', '-12.5', '1.234', '123456789012'),
    2: fc.constantFrom('00123', 'N/A', '=cmd()', 'two\nlines'),
    3: fc.constantFrom('無', "'x"),
    4: fc.constantFrom('2026-02-28', '1815-12-10'),
    5: fc.constantFrom('a', 'b'),
    6: fc.constantFrom('1234.5', '-0.01'),
    7: fc.constantFrom('yes', 'no'),
    8: fc.constantFrom('https://a.example/?b=1,2', 'a.example'),
  },
  { requiredKeys: [] },
);

const subjects = fc.tuple(contactDrafts, own).map(([draft, values]) => {
  const points = savedPoints(draft.points, COUNTRY);
  const { employer } = draft;
  const subject: SheetSubject = {
    ...draft,
    uid: draft.uid ?? 'u-1',
    displayName: displayName({ ...draft, points }),
    employer:
      employer === null || typeof employer === 'string' ? null : { id: null, displayName: employer.displayName ?? '' },
    points,
    tags: savedTags(draft.tags),
    departments: draft.departments.filter((name) => name !== ''),
    specialDays: draft.specialDays.map((entry, index) => ({ ...entry, id: index + 1 })),
    own: Object.entries(values).map(([fieldId, value]) => ({ fieldId: Number(fieldId), value })),
    photo: null,
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
    deletedAt: null,
  };
  return subject;
});

/** What a sheet keeps of a contact: all but identity here, the picture, and what came with vCards. */
function kept(contact: SheetSubject) {
  const { displayName: _shown, photo: _photo, points, specialDays, employer, ...others } = contact;
  const { createdAt: _made, updatedAt: _changed, deletedAt: _gone, ...rest } = others;
  return {
    ...rest,
    employer: employer?.displayName ?? null,
    points: byType(points.map(({ keptParams: _kept, ...point }) => point)),
    specialDays: specialDays.map(({ id: _id, ...day }) => day),
  };
}

/** A sheet keeps the order of points within their type. */
function byType<Point extends { readonly type: string }>(points: readonly Point[]): Point[] {
  return points.toSorted((one, other) => (one.type < other.type ? -1 : one.type > other.type ? 1 : 0));
}

function reread(draft: ContactDraft): ReturnType<typeof kept> {
  const points = savedPoints(draft.points, COUNTRY).map(({ keptParams: _kept, ...point }) => point);
  const { displayName: _shown, employer, uid, ...rest } = draft;
  return {
    ...rest,
    uid: uid ?? '',
    employer: employer === null || typeof employer === 'string' ? employer : (employer.displayName ?? ''),
    points: byType(points),
    own: draft.own.toSorted((one, other) => one.fieldId - other.fieldId),
  };
}

function terms(headers: readonly string[], source: ContactTerms['source']): ContactTerms {
  return {
    headers,
    source,
    dateOrder: 'dmy',
    decimalMark: ',',
    nameOrder: 'givenFirst',
    today: '2026-11-22',
    country: COUNTRY,
    ownCurrency: 'TWD',
    fields: new Map(FIELDS.map((one) => [one.id, one])),
    wrongCells: 'leaveRowOut',
  };
}

describe('our own sheet of contacts', () => {
  it('says every field: what is written in any language is read back to the same by looking at the heads', () => {
    fc.assert(
      fc.property(
        fc.array(subjects, { minLength: 1, maxLength: 3 }),
        fc.constantFrom(...Locale.options),
        (contacts, language) => {
          const needs = contacts.reduce(widerNeeds, NO_NEEDS);
          const columns = contactSheetColumns(needs, FIELDS, { language, country: COUNTRY });
          const rows = contacts.map((contact) => contactToRow(contact, columns));
          const headers = columns.map(({ head }) => cellValue(head));
          const { mapping, source } = proposedMapping(
            headers.map((header, at) => ({
              header,
              examples: rows.map((row) => row[at] ?? '').filter((cell) => cell !== ''),
            })),
            FIELDS,
          );
          expect(source).toBe('longhand');
          const read = rows.map((row) => contactOfRow(row, mapping, terms(headers, source)));
          expect(read.flatMap(({ problems }) => problems)).toEqual([]);
          expect(read.map(({ draft }) => reread(draft))).toEqual(contacts.map(kept));
        },
      ),
      { numRuns: runs(150) },
    );
  });

  it('makes the fields again where they are not', () => {
    const columns = contactSheetColumns(NO_NEEDS, FIELDS.slice(0, 2), { language: 'en', country: COUNTRY });
    const headers = columns.map(({ head }) => head);
    const examples = (header: string) =>
      header === 'Shoe size' ? ['42'] : header.startsWith('Phone 1') ? ['some words'] : [];
    const { mapping } = proposedMapping(
      headers.map((header) => ({ header, examples: examples(header) })),
      [],
    );
    expect(mapping.filter((target) => target?.to === 'newOwn')).toEqual([
      { to: 'newOwn', name: 'Shoe size', type: 'number' },
      { to: 'newOwn', name: 'Phone 1', type: 'text' },
    ]);
  });

  it('is read as well without its columns of identity', () => {
    const columns = contactSheetColumns({ ...NO_NEEDS, phone: 2 }, [], { language: 'zh-CN', country: COUNTRY });
    const headers = columns.map(({ head }) => head).filter((head) => /^(?:姓|名|电话)/.test(head) && head !== '姓名');
    const { mapping } = proposedMapping(
      headers.map((header) => ({ header, examples: [] })),
      [],
    );
    expect(mapping.filter((target) => target?.to === 'label')).toHaveLength(2);
  });
});

describe('several values in one cell', () => {
  it('come back as they were, whatever stands in them', () => {
    const value = fc
      .oneof(
        fc.string(),
        fc.stringMatching(/^[a\\:,; ]{1,6}$/),
        fc.constantFrom('a, b', 'x:::y', '::::', 'c:\\d', '\\'),
      )
      .map((text) => text.trim())
      .filter((text) => text !== '');
    fc.assert(
      fc.property(fc.array(value), (values) => {
        expect(listOfCell(listCell(values))).toEqual(values);
      }),
    );
  });
});

describe('a row of any sheet', () => {
  it('is what the schema takes, whatever stands in the cells, and says what it cannot read', () => {
    const simple: readonly SimpleTarget[] = [
      ...PlainTarget.options.map((name) => ({ to: 'field', field: name }) as const),
      ...(['email', 'phone', 'url', 'messenger'] as const).flatMap(
        (type) =>
          [
            { to: 'point', type, label: '', service: '', slot: 1 },
            { to: 'label', of: type, slot: 1 },
          ] as const,
      ),
      ...ADDRESS_PARTS.map((part) => ({ to: 'address', part, label: '', slot: 1 }) as const),
      { to: 'service', slot: 1 },
      { to: 'day', label: '', slot: 1 },
      { to: 'label', of: 'day', slot: 1 },
      ...FIELDS.map(({ id }) => ({ to: 'own', fieldId: id }) as const),
      ...FieldType.options.map((type) => ({ to: 'newOwn', name: type, type }) as const),
    ];
    const cell = fc.oneof(
      lineText,
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom(
        'yes',
        '30/45',
        '2026-02-29',
        '民國99年1月1日',
        'a@b.org;c',
        '1.38E+10',
        'x'.repeat(1200),
        '\\',
        '* ',
      ),
    );
    const column = fc.tuple(fc.constantFrom(...simple), cell);
    fc.assert(
      fc.property(
        fc.array(column, { maxLength: 12 }),
        fc.constantFrom('longhand' as const, null),
        (columns, source) => {
          const cells = columns.map(([, text]) => text);
          const mapping = columns.map(([target]) => target);
          const { draft, newOwn, problems } = contactOfRow(cells, mapping, terms([], source));
          expect(ContactDraft.safeParse(draft)).toMatchObject({ success: true });
          expect(newOwn.every(({ value }) => value !== undefined)).toBe(true);
          expect(problems.every((problem) => columns[problem.column] !== undefined)).toBe(true);
        },
      ),
      { numRuns: runs(300) },
    );
  });
});
