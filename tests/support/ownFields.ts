import type { DataClient } from '#shared/contract/index.ts';
import type { Field } from '#shared/fields/field.ts';
import type { Database } from '../../electron/data/database/handles.ts';
import { openedClient } from './client.ts';

interface Opened {
  readonly client: DataClient;
  readonly database: Database;
}

/** An empty database behind its contract. */
export async function opened(): Promise<Opened> {
  const { client, context } = await openedClient();
  return { client, database: context.database };
}

interface WithFields extends Opened {
  /** The id of a field. */
  readonly named: (name: string) => number;
  /** The id of a choice. */
  readonly choice: (label: string) => string;
}

/** A company with a field of every type. */
export async function withFields(): Promise<WithFields> {
  const { client, database } = await opened();
  const made: Field[] = [];
  for (const draft of [
    { name: 'Customer number', type: 'text' },
    { name: 'Staff', type: 'number', appliesTo: 'companies' },
    { name: 'Credit limit', type: 'money' },
    { name: 'Contract until', type: 'date' },
    { name: 'Size', type: 'choice', choices: ['Small', 'Medium', 'Large'] },
    { name: 'Newsletter', type: 'yesNo', appliesTo: 'people' },
    { name: 'Shop', type: 'url' },
  ] as const)
    made.push(await client.fields.create({ ...draft, choices: 'choices' in draft ? [...draft.choices] : [] }));
  const named = (name: string) => made.find((field) => field.name === name)?.id ?? 0;
  const choice = (label: string) => made.flatMap(({ choices }) => choices).find((one) => one.label === label)?.id ?? '';
  return { client, database, named, choice };
}

/** How a wrong value is refused. */
export const invalid = (field: string, rule: string) => ({ code: 'INVALID_VALUE', data: { field, rule } });
