import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Channel } from '#shared/contacts/contact.ts';
import { Direction, InteractionDraft, InteractionPatch, Mood } from '#shared/interactions/interaction.ts';
import {
  logDraft,
  logOf,
  logPatch,
  logProblems,
  newLog,
  usualDirection,
  withChannel,
} from '../../../renderer/interactions/logValues.ts';
import { interaction } from './interactionFixture.ts';

const TODAY = '2026-05-17';
const ada = { id: 7, displayName: 'Ada Lovelace' };
const fresh = newLog({ contact: ada, channel: 'call', words: 'Hello', staffId: 2 }, TODAY);

describe('a new entry', () => {
  it('is about today and may be saved as it is', () => {
    expect(logProblems(fresh, TODAY)).toEqual({});
    expect(logDraft(fresh, ada)).toEqual({
      contactId: 7,
      channel: 'call',
      direction: 'out',
      happenedOn: TODAY,
      happenedAt: null,
      minutes: null,
      staffId: 2,
      words: 'Hello',
      mood: null,
      presentIds: [],
    });
  });

  it('keeps nobody in particular apart from whoever sits here', () => {
    expect(logDraft({ ...fresh, staffId: null }, ada).staffId).toBeNull();
  });

  it('wants to know with whom, and no day to come', () => {
    expect(logProblems({ ...fresh, contact: null }, TODAY)).toEqual({ contact: 'needsContact' });
    expect(logProblems({ ...fresh, happenedOn: '2026-05-18' }, TODAY)).toEqual({ day: 'future' });
    expect(logProblems({ ...fresh, happenedOn: null }, TODAY)).toEqual({ day: 'day' });
    expect(logProblems({ ...fresh, minutes: 1.5 }, TODAY)).toEqual({ minutes: 'minutes' });
  });

  it('takes the time by the clock on the wall', () => {
    const { happenedAt } = logDraft({ ...fresh, time: '15:30' }, ada);
    const at = new Date(happenedAt ?? '');
    expect([at.getFullYear(), at.getMonth() + 1, at.getDate(), at.getHours(), at.getMinutes()]).toEqual([
      2026, 5, 17, 15, 30,
    ]);
  });

  it('leaves out the contact itself among those present', () => {
    const present = [ada, { id: 8, displayName: 'Bob' }];
    expect(logDraft({ ...fresh, present }, ada).presentIds).toEqual([8]);
  });
});

describe('the direction', () => {
  it('follows the channel until somebody says otherwise', () => {
    expect(withChannel(fresh, 'meeting').direction).toBe('both');
    expect(withChannel(withChannel(fresh, 'meeting'), 'call').direction).toBe('out');
    expect(withChannel({ ...fresh, direction: 'in' }, 'meeting').direction).toBe('in');
    expect(usualDirection('letter')).toBe('out');
  });
});

const anyInteraction = fc
  .record({
    channel: fc.constantFrom(...Channel.options),
    direction: fc.constantFrom(...Direction.options),
    happenedOn: fc.constantFrom('2026-03-29', '2025-10-26', '2024-02-29'),
    hour: fc.option(fc.integer({ min: 4, max: 23 })),
    minutes: fc.option(fc.nat(600)),
    mood: fc.option(fc.constantFrom(...Mood.options)),
    words: fc.string(),
  })
  .map(({ hour, ...fields }) =>
    interaction({
      ...fields,
      words: fields.words.trim(),
      happenedAt:
        hour === null ? null : new Date(`${fields.happenedOn}T${String(hour).padStart(2, '0')}:05`).toISOString(),
    }),
  );

describe('changing an entry', () => {
  it('sends nothing when nothing was changed', () => {
    fc.assert(
      fc.property(anyInteraction, (base) => {
        expect(logPatch(logOf(base), base.contact, base)).toEqual({});
      }),
    );
  });

  it('sends only what was changed, in the form that the contract takes', () => {
    const base = interaction({ happenedAt: new Date('2026-05-17T09:00').toISOString() });
    const patch = logPatch({ ...logOf(base), mood: 'good', words: 'New' }, base.contact, base);
    expect(patch).toEqual({ mood: 'good', words: 'New' });
    expect(InteractionPatch.safeParse(patch).success).toBe(true);
  });

  it('moves day and moment together', () => {
    const base = interaction({ happenedAt: new Date('2026-05-17T09:00').toISOString() });
    expect(logPatch({ ...logOf(base), happenedOn: '2026-05-16' }, base.contact, base)).toEqual({
      happenedOn: '2026-05-16',
      happenedAt: new Date('2026-05-16T09:00').toISOString(),
    });
    expect(logPatch({ ...logOf(base), time: '' }, base.contact, base)).toEqual({
      happenedOn: '2026-05-17',
      happenedAt: null,
    });
  });

  it('always makes what the contract takes', () => {
    fc.assert(
      fc.property(anyInteraction, (base) => {
        expect(InteractionDraft.safeParse(logDraft(logOf(base), base.contact)).success).toBe(true);
      }),
    );
  });
});
