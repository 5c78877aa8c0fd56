import { touchDue } from '#shared/touch/touch.rules.ts';
import type { Transaction } from '../database/handles.ts';
import { localDay } from '../localTime.ts';
import {
  dropDoublePresence,
  forgetStaleContacts,
  foundFacts,
  refreshKnownBy,
  saveFacts,
  staleContacts,
} from './contactFacts.repository.ts';
import type { ContactFacts, FoundFacts } from './contactFacts.repository.ts';

const CONTACTS_AT_ONCE = 200;
/** Sorts after every day. */
const NEVER = 'none';

/**
 * Counts anew what follows from interactions and rhythms, for the contacts that the transaction made stale: the last
 * contact, who knows whom, and when to be in touch again. Run before every COMMIT, undo included.
 */
export async function refreshContacts(transaction: Transaction, pause: () => Promise<void>): Promise<void> {
  if ((await staleContacts(transaction, 0, 1)).length === 0) return;
  await dropDoublePresence(transaction);
  let ids = await staleContacts(transaction, 0, CONTACTS_AT_ONCE);
  while (ids.length > 0) {
    await refreshKnownBy(transaction, ids);
    const facts = (await foundFacts(transaction, ids)).flatMap((found) => {
      const now = factsOf(found);
      return isSame(now, found.stored) ? [] : [{ id: found.id, ...now }];
    });
    await saveFacts(transaction, facts);
    await pause();
    ids = await staleContacts(transaction, ids.at(-1) ?? 0, CONTACTS_AT_ONCE);
  }
  await forgetStaleContacts(transaction);
}

function factsOf(found: FoundFacts): ContactFacts {
  const due = dueOf(found);
  return {
    lastContactOn: found.lastContactOn,
    knownByCount: found.knownByCount,
    touchWishedOn: due?.wishedOn ?? NEVER,
    touchLatestOn: due?.latestOn ?? NEVER,
  };
}

/** Nobody in the bin and nobody who is not to be contacted is ever due. */
function dueOf(found: FoundFacts) {
  const { rhythm_wished_days: wishedDays, rhythm_latest_days: latestDays } = found;
  if (wishedDays === null || latestDays === null) return null;
  if (found.deleted_at !== null || found.do_not_contact_since !== null) return null;
  return touchDue({
    rhythm: { wishedDays, latestDays },
    since: found.rhythm_since ?? localDay(found.created_at),
    lastContactOn: found.lastContactOn === '' ? null : found.lastContactOn,
    snoozedUntil: found.touch_snoozed_until,
  });
}

function isSame(one: ContactFacts, other: ContactFacts): boolean {
  return (Object.keys(one) as (keyof ContactFacts)[]).every((name) => one[name] === other[name]);
}
