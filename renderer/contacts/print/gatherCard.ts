import type { ContactCard } from '#shared/contacts/contact.ts';
import type { Field } from '#shared/fields/field.ts';
import type { Slip } from '#shared/reminders/reminder.ts';
import type { SaleRow } from '#shared/sales/sale.ts';
import type { TimelineEntry } from '#shared/timeline/timeline.ts';
import type { DataClient } from '#shared/contract/index.ts';
import { pictureAddress } from '../ContactAvatar.tsx';

/** Promises, sales and entries of the past that stand on paper. */
const MOST_PROMISES = 50;
const MOST_SALES = 20;
const MOST_ENTRIES = 40;

/** Everything that stands on the paper of a card. */
export interface CardPaper {
  readonly card: ContactCard;
  readonly fields: readonly Field[];
  readonly promises: readonly Slip[];
  readonly promiseCount: number;
  readonly sales: readonly SaleRow[];
  readonly totals: { readonly count: number; readonly soldMinor: number; readonly openMinor: number };
  readonly story: readonly Extract<TimelineEntry, { kind: 'interaction' | 'promise' }>[];
  readonly isStoryCut: boolean;
}

type Client = Pick<DataClient, 'contacts' | 'fields' | 'reminders' | 'sales' | 'timeline'>;

/** Gathers what the card shows; its picture is read by then, for paper does not wait. */
export async function gatherCard(client: Client, id: number, today: string): Promise<CardPaper> {
  const filter = { contactId: id };
  const [card, fields, promises, { count: promiseCount }, sales, totals, story] = await Promise.all([
    client.contacts.get({ id }),
    client.fields.list({ isCounted: false }),
    client.reminders.list({ filter, today, limit: MOST_PROMISES }),
    client.reminders.count({ filter }),
    client.sales.list({ filter, today, limit: MOST_SALES }),
    client.sales.totals({ filter, today }),
    client.timeline.list({ ...filter, kinds: ['interaction', 'promise'], limit: MOST_ENTRIES }),
  ]);
  if (card.photo !== null) await readPicture(pictureAddress(card.photo));
  const { count, soldMinor, openMinor } = totals;
  return {
    card,
    fields: fields.items,
    promises: promises.items,
    promiseCount,
    sales: sales.items,
    totals: { count, soldMinor, openMinor },
    story: story.items.filter((entry) => entry.kind === 'interaction' || entry.kind === 'promise'),
    isStoryCut: story.nextCursor !== null,
  };
}

async function readPicture(address: string): Promise<void> {
  const picture = new Image();
  picture.src = address;
  try {
    await picture.decode();
  } catch (error) {
    // A card without its picture is still a card.
    console.warn('The picture could not be read for printing.', error);
  }
}
