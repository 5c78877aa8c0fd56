import type { Interaction } from '#shared/interactions/interaction.ts';

/** A call with Ada Lovelace, and whatever the test needs. */
export function interaction(fields: Partial<Interaction> = {}): Interaction {
  return {
    id: 1,
    uid: 'urn:uuid:1',
    version: 1,
    contact: { id: 7, displayName: 'Ada Lovelace' },
    channel: 'call',
    direction: 'out',
    happenedOn: '2026-05-17',
    happenedAt: null,
    minutes: null,
    staff: { id: 2, displayName: 'Nora' },
    words: 'Asked about the order.',
    mood: null,
    present: [],
    createdAt: '2026-05-17T10:00:00.000Z',
    updatedAt: '2026-05-17T10:00:00.000Z',
    ...fields,
  };
}
