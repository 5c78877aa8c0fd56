import { expect, it } from 'vitest';
import { openedClient } from '../../support/client.ts';

async function refusalOf(call: Promise<unknown>): Promise<unknown> {
  return await call.then(
    () => 'taken',
    (error: unknown) => (error as { readonly data?: unknown }).data,
  );
}

it('an input that is refused is told by its field, also where it may be of several kinds', async () => {
  const { client } = await openedClient();
  const exported = (input: object) => refusalOf(Promise.resolve(client.transfer.export(input as never)));
  expect(await exported({ format: 'xml' })).toMatchObject({
    procedure: 'transfer.export',
    where: 'format',
    problem: expect.stringMatching(/expected one of .*"vcf".*"csv".*"archive"/) as unknown,
  });
  expect(await exported({ format: 'csv', filter: { text: 5 } })).toMatchObject({
    where: 'filter.text',
    problem: expect.stringContaining('expected string') as unknown,
  });
  expect(await refusalOf(client.contacts.list({ limit: 0 }))).toMatchObject({ where: 'limit' });
  expect(
    await refusalOf(client.contacts.create({ displayName: 'Ada', points: [{ type: 'email', value: 5 as never }] })),
  ).toMatchObject({ where: 'points.0.value' });
});
