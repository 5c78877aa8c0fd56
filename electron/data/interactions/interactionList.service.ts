import { z } from 'zod';
import type { Interaction } from '#shared/interactions/interaction.ts';
import { cursorContent, cursorText } from '../cursor.ts';
import type { Readable } from '../database/handles.ts';
import { interactionPlaces, interactionYears } from './interactionPlaces.repository.ts';
import type { InteractionFilter, InteractionPlace } from './interactionPlaces.repository.ts';
import { interactionsById } from './interactions.repository.ts';

export type { InteractionPlace };

const Cursor = z.tuple([z.string().max(20), z.int().positive()]);

/**
 * A page of what happened, newest first.
 * @throws INVALID_VALUE for a cursor that is broken
 */
export async function pageOfInteractions(
  readable: Readable,
  {
    limit,
    cursor,
    ...filter
  }: InteractionFilter & { readonly limit: number; readonly cursor?: string | null | undefined },
): Promise<{ items: Interaction[]; nextCursor: string | null }> {
  const [key, id] = cursor === null || cursor === undefined ? [null, 0] : cursorContent(Cursor, cursor);
  const places = await interactionPlaces(readable, filter, key === null ? null : { key, id }, limit + 1);
  const page = places.slice(0, limit);
  const last = places.length > limit ? page.at(-1) : undefined;
  return {
    items: await interactionsAt(readable, page),
    nextCursor: last === undefined ? null : cursorText([last.key, last.id]),
  };
}

/** Places of a contact's interactions, newest first, for what is merged with other things. */
export async function placesOfContact(
  readable: Readable,
  filter: InteractionFilter & { readonly contactId: number },
  after: InteractionPlace | null,
  limit: number,
): Promise<InteractionPlace[]> {
  return await interactionPlaces(readable, filter, after, limit);
}

/** The interactions at these places, in their order. */
export async function interactionsAt(readable: Readable, places: readonly InteractionPlace[]): Promise<Interaction[]> {
  const byId = await interactionsById(
    readable,
    places.map(({ id }) => id),
  );
  return places.flatMap(({ id }) => byId.get(id) ?? []);
}

/** How many interactions a contact has in which year. */
export async function yearsOfInteractions(readable: Readable, contactId: number) {
  return await interactionYears(readable, contactId);
}
