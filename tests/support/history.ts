import type { BatchIntent, Database, Written } from '../../electron/data/database/handles.ts';
import type { Schema } from '../../electron/data/database/schema.ts';

/** The tables whose changes can be undone. */
export const trackedTableNames = [
  'company_settings',
  'staff',
  'contacts',
  'contact_points',
  'contact_tags',
  'contact_kept_properties',
  'interactions',
  'interaction_contacts',
  'reminders',
  'reminder_occurrences',
  'special_days',
  'special_day_marks',
  'initiatives',
  'ledger_entries',
  'sales',
  'sale_payments',
  'sale_documents',
  'scorecard_measures',
  'scorecard_scores',
  'goals',
  'goal_values',
  'own_fields',
  'contact_own_values',
  'contact_views',
] as const satisfies readonly (keyof Schema)[];

type Row = Readonly<Record<string, unknown>>;

/** Every row of every tracked table but `version` and `updated_at`, which only ever rise. */
export async function tablesOf(database: Database): Promise<Readonly<Record<string, readonly Row[]>>> {
  return await database.read(async (reader) => {
    const tables = trackedTableNames.map(async (name): Promise<readonly [string, readonly Row[]]> => {
      const rows: readonly Row[] = await reader.selectFrom(name).selectAll().orderBy('id').execute();
      return [name, rows.map(withoutVersion)];
    });
    return Object.fromEntries(await Promise.all(tables));
  });
}

/** Columns that follow from other rows: the history knows nothing of them. */
const derivedColumns: ReadonlySet<string> = new Set([
  'last_contact_on',
  'known_by_count',
  'touch_wished_on',
  'touch_latest_on',
  'next_on',
  'next_time',
  'next_original_on',
  'next_notice_on',
  'last_done_at',
  'home_amount_minor',
  'home_cost_minor',
  'paid_minor',
  'home_paid_minor',
  'last_paid_on',
  'open_minor',
  'home_open_minor',
]);

/** The same without what follows from other rows. */
export function withoutDerived(tables: Readonly<Record<string, readonly Row[]>>): Record<string, readonly Row[]> {
  const kept = (row: Row) => Object.fromEntries(Object.entries(row).filter(([column]) => !derivedColumns.has(column)));
  return Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, rows.map(kept)]));
}

function withoutVersion(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([column]) => column !== 'version' && column !== 'updated_at'));
}

export function intent(label: BatchIntent['label']): BatchIntent {
  return { label, params: {}, topics: ['contacts'] };
}

/** Writes a contact and its parts as one batch, without the service. */
export async function addContact(
  database: Database,
  name: string,
  parts: {
    readonly uid?: string;
    readonly points?: readonly string[];
    readonly tags?: readonly string[];
    readonly employerId?: number;
  },
): Promise<Written<number>> {
  return await database.write(intent('contactCreated'), async (transaction, { at }) => {
    const { id } = await transaction
      .insertInto('contacts')
      .values({
        ...blankContact,
        uid: parts.uid ?? `uid-${name}`,
        created_at: at,
        updated_at: at,
        display_name: name,
        sort_name: name,
        employer_id: parts.employerId ?? null,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    for (const [position, value] of (parts.points ?? []).entries()) {
      const point = { contact_id: id, position, type: 'email', value, normalized: null, address: null } as const;
      await transaction
        .insertInto('contact_points')
        .values({ ...point, label: '', service: '', kept_params: '[]' })
        .execute();
    }
    for (const [position, tag] of (parts.tags ?? []).entries()) {
      await transaction.insertInto('contact_tags').values({ contact_id: id, position, tag, folded_tag: tag }).execute();
    }
    return id;
  });
}

/** A contact's columns without a name. */
export const blankContact = {
  deleted_at: null,
  kind: 'person',
  family_name: '',
  given_name: '',
  middle_name: '',
  prefix: '',
  suffix: '',
  nickname: '',
  phonetic_family_name: '',
  phonetic_given_name: '',
  company_name: '',
  display_as: '',
  employer_name: '',
  departments: '[]',
  title: '',
  birthday: null,
  anniversary: null,
  note: '',
  photo: null,
  do_not_contact_since: null,
  do_not_contact_why: '',
  preferred_channel: null,
  source_fingerprint: null,
} as const;
