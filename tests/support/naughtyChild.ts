import { createRouterClient } from '@orpc/server';
import { openData } from '../../electron/data/openData.ts';
import { dataRouter } from '../../electron/data/router.ts';
import { NAUGHTY_STRINGS } from './naughtyStrings.ts';

// Furnishes the folder that is named with a company in use in which everything is called by naughty strings but the
// contacts: those the test imports. Its own day of today is the second argument.
const [folder = '', today = ''] = process.argv.slice(2);
const data = await openData({ folder, appVersion: '0', sqliteBinding: null, isLasting: false });
const client = createRouterClient(dataRouter, { context: data.context });
const [first, second, third] = ['<img src=x onerror="longhandNaughty=1">', '{{name}}', '$t(app:desk)'] as const;
const { id: currentStaffId } = await client.staff.create({ name: second });
await client.settings.update({ companyName: first, currentStaffId, isSetUp: true, language: 'en' });
const field = await client.fields.create({ name: first, type: 'text' });
const { id: contactId } = await client.contacts.create({
  displayName: third,
  note: first,
  tags: [second, first, third],
  own: [{ fieldId: field.id, value: second }],
  points: [{ type: 'url', value: 'https://example.com/', label: first }],
});
await client.views.create({ name: first, query: {} });
await client.interactions.create({ contactId, channel: 'call', happenedOn: today, words: first });
await client.goals.create({
  goals: [{ measure: 'manual', name: first, unit: second, target: 5, startsOn: today, dueOn: '2999-12-31' }],
});
const { id: initiativeId } = await client.initiatives.create({ name: first, kind: 'crm', startsOn: today });
await client.ledger.create({ initiativeId, category: 'it', amountMinor: 5000, every: 'month', words: second });
for (const text of NAUGHTY_STRINGS) {
  const words = text.trim();
  await client.reminders.create({ text: words, contactId, dueOn: today });
  await client.sales.create({ contactId, stage: 'order', datedOn: today, amountMinor: 100, what: words, initiativeId });
}
await data.close();
