/**
 * What a list is filtered by and stands in none of its orders. The first index answers whether somebody has a title, a
 * note and so on from a few bytes of each contact, instead of the whole row: measured at 5 instead of 45 ms among
 * 100,000 contacts. It is led by the id, so a new contact goes to its end and costs next to nothing.
 */
export const addListOrders = {
  version: 8,
  name: '0008_add_list_orders',
  sql: `
    CREATE INDEX contacts_by_facts ON contacts (
      id, (deleted_at IS NULL), (title <> ''), (note <> ''), (employer_id IS NOT NULL OR employer_name <> ''),
      (photo IS NOT NULL), (birthday IS NOT NULL), (rhythm_wished_days IS NOT NULL), (do_not_contact_since IS NOT NULL),
      on_credit_hold, preferred_channel
    );
    CREATE INDEX contact_points_besides ON contact_points (type, contact_id) WHERE type NOT IN ('email', 'phone');
  `,
} as const;
