import { z } from 'zod';
import { ContactDraft } from '#shared/contacts/contact.ts';
import type { Locale } from '#shared/kernel/locale.ts';
import { Settings } from '#shared/settings/settings.ts';
import english from '../../../resources/samples/sample-company.en.json' with { type: 'json' };
import simplified from '../../../resources/samples/sample-company.zh-CN.json' with { type: 'json' };
import traditional from '../../../resources/samples/sample-company.zh-TW.json' with { type: 'json' };
import { addContacts } from '../contacts/contacts.service.ts';
import type { Database } from '../database/handles.ts';
import { saveSetUp } from '../settings/settings.service.ts';
import { addStaff } from '../staff/staff.service.ts';

/** A made-up company with its customers, to look around in. */
const SampleCompany = z.strictObject({
  company: Settings.pick({ companyName: true, currency: true, country: true }),
  staff: z.array(z.string()).min(1),
  contacts: z.array(ContactDraft),
});

const SAMPLES: Readonly<Record<Locale, unknown>> = { en: english, 'zh-CN': simplified, 'zh-TW': traditional };

/** Fills an empty database with the sample company in that language: one batch, set up and ready to look around. */
export async function fillSampleCompany(database: Database, locale: Locale, newUid: () => string): Promise<void> {
  const { company, staff, contacts } = SampleCompany.parse(SAMPLES[locale]);
  const intent = {
    label: 'sampleCompany',
    params: { name: company.companyName, count: contacts.length },
    topics: ['contacts', 'staff', 'settings', 'history'],
  } as const;
  await database.write(intent, async (transaction, batch) => {
    const [first] = await addStaff(
      transaction,
      staff.map((name) => ({ uid: newUid(), name })),
      batch.at,
    );
    await saveSetUp(transaction, company, batch.at, {
      language: locale,
      currentStaffId: first?.id ?? null,
      isSetUp: true,
    });
    await addContacts(transaction, contacts, newUid, batch.at);
  });
}
