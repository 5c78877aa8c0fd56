import { describe, expect, it } from 'vitest';
import type { Locale } from '#shared/kernel/locale.ts';
import { pageOfContacts } from '../../../electron/data/contacts/contacts.service.ts';
import { ownFields } from '../../../electron/data/fields/fields.service.ts';
import { fillSampleCompany } from '../../../electron/data/sample/sampleCompany.ts';
import { readSettings } from '../../../electron/data/settings/settings.service.ts';
import { uidSequence } from '../../support/contacts.ts';
import { temporaryDatabase } from '../../support/database.ts';

describe.each<Locale>(['en', 'zh-CN', 'zh-TW'])('the sample company in %s', (locale) => {
  it('is a whole, fictional company in one batch', async () => {
    const database = await temporaryDatabase();
    await fillSampleCompany(database, locale, uidSequence());
    const settings = await database.read(readSettings);
    expect(settings).toMatchObject({ language: locale, isSetUp: true, currentStaffId: 1 });
    expect(settings.companyName).toMatch(/[(（](sample|示例|範例)[)）]$/);

    const { items } = await database.read((reader) => pageOfContacts(reader, { limit: 200 }));
    expect(items).toHaveLength(40);
    expect(items.filter((contact) => contact.kind === 'company')).toHaveLength(8);
    expect(items.filter((contact) => contact.employer !== null).every((contact) => contact.employer?.id !== null)).toBe(
      true,
    );
    expect(items.filter((contact) => contact.doNotContact !== null)).toHaveLength(1);
    expect(items.filter((contact) => contact.onCreditHold)).toHaveLength(1);
    expect(items.some((contact) => contact.birthday === '--02-29')).toBe(true);
    expect(items.every((contact) => contact.note !== '')).toBe(true);
    const points = items.flatMap((contact) => contact.points);
    for (const { value } of points.filter((point) => point.type === 'email')) {
      expect(value).toMatch(/@(example\.com|[a-z-]+\.example)$/);
    }
    expect(points.filter((point) => point.type === 'phone' && point.normalized === null)).toEqual([]);

    const fields = await database.read(ownFields);
    expect(fields.map(({ type, appliesTo }) => [type, appliesTo])).toEqual([
      ['text', 'both'],
      ['date', 'companies'],
      ['choice', 'people'],
      ['yesNo', 'people'],
    ]);
    expect(fields.map(({ valueCount }) => valueCount)).toEqual([13, 4, 11, 8]);

    const batches = await database.read((reader) => reader.selectFrom('batches').selectAll().execute());
    expect(batches.map((batch) => batch.label)).toEqual(['sampleCompany']);
  });
});
