import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { numberSearch } from '#shared/sales/saleNumber.rules.ts';
import type { NumberSearch } from '#shared/sales/saleNumber.rules.ts';
import { saleWords } from '#shared/sales/saleText.rules.ts';
import type { Readable } from '../database/handles.ts';
import { idList } from '../database/listOf.ts';
import { contactIdsNamed } from '../database/searchMatch.ts';

/** Of so few the ids are gathered; what more sales hold is found soon by looking into each on the way. */
const MOST_GATHERED = 2000;
/** After every text that begins alike. */
const LAST_CHARACTER = '\u{10FFFF}';

/** Which sales hold a text: their ids where they are few, else what is asked of each sale `s` on the way. */
export type Mentions =
  | { readonly kind: 'ids'; readonly ids: readonly number[] }
  | { readonly kind: 'many'; readonly condition: RawBuilder<unknown> };

/** Sales whose number (or an earlier one) begins with the text or ends with its digits. */
export async function salesWithNumber(readable: Readable, text: string): Promise<Mentions> {
  const search = numberSearch(text);
  if (search.beginning === '') return { kind: 'ids', ids: [] };
  const [own, earlier] = [
    await gathered(readable, 'sales', search),
    await gathered(readable, 'sale_documents', search),
  ];
  return anyOf([
    own === null ? { kind: 'many', condition: fits('s', search) } : { kind: 'ids', ids: own },
    earlier === null
      ? {
          kind: 'many',
          condition: sql`EXISTS (SELECT 1 FROM sale_documents AS d WHERE d.sale_id = s.id AND ${fits('d', search)})`,
        }
      : { kind: 'ids', ids: earlier },
  ]);
}

/** Sales whose number fits the text, or which hold all of its words, in themselves or in their customer. */
export async function salesMentioning(readable: Readable, text: string): Promise<Mentions> {
  return anyOf([await salesWithNumber(readable, text), await salesWithWords(readable, saleWords(text))]);
}

async function salesWithWords(readable: Readable, words: readonly string[]): Promise<Mentions> {
  const condition = sql`(${sql.join(words.map(holds), sql` AND `)})`;
  const { rows } = await sql<{ readonly id: number }>`
    SELECT s.id FROM sales AS s INDEXED BY sales_by_words WHERE ${condition} LIMIT ${MOST_GATHERED + 1}`.execute(
    readable,
  );
  return rows.length > MOST_GATHERED ? { kind: 'many', condition } : { kind: 'ids', ids: rows.map(({ id }) => id) };
}

/** What is quickly asked comes first: on the way it often is answer enough. */
function anyOf(mentions: readonly Mentions[]): Mentions {
  const ids = [...new Set(mentions.flatMap((one) => (one.kind === 'ids' ? one.ids : [])))];
  const conditions = mentions.flatMap((one) => (one.kind === 'many' ? [one.condition] : []));
  if (conditions.length === 0) return { kind: 'ids', ids };
  const gathered = ids.length === 0 ? [] : [sql`+s.id IN ${idList(ids)}`];
  return { kind: 'many', condition: sql`(${sql.join([...gathered, ...conditions], sql` OR `)})` };
}

/** Ids of the sales that have such a number in this table; null where they are not few. */
async function gathered(
  readable: Readable,
  table: 'sales' | 'sale_documents',
  { beginning, ending }: NumberSearch,
): Promise<readonly number[] | null> {
  const id = table === 'sales' ? sql`id` : sql`sale_id`;
  const of = (column: string, text: string) =>
    sql`SELECT id FROM (SELECT ${id} AS id FROM ${sql.table(table)} WHERE ${begins(sql.ref(column), text)} LIMIT ${MOST_GATHERED + 1})`;
  const searches = [of('number_key', beginning), ...(ending === '' ? [] : [of('number_tail', ending)])];
  const { rows } = await sql<{ readonly id: number }>`${sql.join(searches, sql` UNION `)}`.execute(readable);
  return rows.length > MOST_GATHERED ? null : rows.map((row) => row.id);
}

function begins(column: RawBuilder<unknown>, text: string): RawBuilder<unknown> {
  return sql`(${column} >= ${text} AND ${column} < ${text + LAST_CHARACTER})`;
}

/** Asked of each on the way: the plus signs keep SQLite from looking it up (The SQLite Query Optimizer Overview, section 4). */
function fits(row: 's' | 'd', { beginning, ending }: NumberSearch): RawBuilder<unknown> {
  const column = (name: string) => sql`+${sql.ref(`${row}.${name}`)}`;
  const isBeginning = begins(column('number_key'), beginning);
  return ending === '' ? isBeginning : sql`(${isBeginning} OR ${begins(column('number_tail'), ending)})`;
}

function holds(word: string): RawBuilder<unknown> {
  const pattern = `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  const sold = sql`s.filter_text LIKE ${pattern} ESCAPE '\\'`;
  const customers = contactIdsNamed(word);
  return customers === null ? sold : sql`(${sold} OR +s.contact_id IN ${customers})`;
}
