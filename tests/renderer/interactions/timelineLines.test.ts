import { describe, expect, it } from 'vitest';
import type { TimelineEntry } from '#shared/timeline/timeline.ts';
import { timelineLines } from '../../../renderer/interactions/timelineLines.ts';
import { interaction } from './interactionFixture.ts';

const nora = { id: 2, displayName: 'Nora' };
const tom = { id: 3, displayName: 'Tom' };

function edit(fields: Partial<Extract<TimelineEntry, { kind: 'edit' }>>): TimelineEntry {
  return {
    kind: 'edit',
    on: '2026-05-17',
    batchId: 1,
    label: 'contactUpdated',
    params: {},
    at: '2026-05-17T10:00:00.000Z',
    staff: nora,
    fields: ['note'],
    ...fields,
  };
}

const call: TimelineEntry = { kind: 'interaction', on: '2026-05-17', interaction: interaction() };

describe('lines of the timeline', () => {
  it('bring together what one of us changed in a row on one day', () => {
    const lines = timelineLines([
      edit({ batchId: 3, fields: ['points', 'note'] }),
      edit({ batchId: 2, fields: ['note'] }),
      edit({ batchId: 1, fields: ['tags'] }),
    ]);
    expect(lines).toEqual([
      {
        kind: 'edits',
        on: '2026-05-17',
        staff: nora,
        fields: ['points', 'note', 'tags'],
        labels: [],
        count: 3,
        key: 'edit1',
      },
    ]);
  });

  it('keep apart what others did, on other days, or with something between', () => {
    const lines = timelineLines([
      edit({ batchId: 5 }),
      call,
      edit({ batchId: 4 }),
      edit({ batchId: 3, staff: tom }),
      edit({ batchId: 2, staff: null }),
      edit({ batchId: 1, staff: null, on: '2026-05-16' }),
    ]);
    expect(lines.map(({ key }) => key)).toEqual(['edit5', 'interaction1', 'edit4', 'edit3', 'edit2', 'edit1']);
  });

  it('tell two equal payments of one day apart', () => {
    const payment: TimelineEntry = {
      kind: 'sale',
      on: '2026-05-17',
      event: 'payment',
      saleId: 4,
      number: 'R-12',
      what: 'Cards',
      amountMinor: 500,
      currency: 'USD',
    };
    const keys = timelineLines([payment, payment, { ...payment, event: 'invoice' }]).map(({ key }) => key);
    expect(new Set(keys).size).toBe(3);
  });

  it('say what was done where fields do not tell', () => {
    const [line] = timelineLines([
      edit({ batchId: 2, fields: ['tags'] }),
      edit({ batchId: 1, label: 'contactCreated', fields: ['familyName', 'note'] }),
    ]);
    expect(line).toMatchObject({ fields: ['tags'], labels: ['contactCreated'], count: 2 });
  });

  it('keep every entry that is no edit, in its order', () => {
    const kept: TimelineEntry = {
      kind: 'promise',
      on: '2026-05-16',
      reminderId: 9,
      text: 'Send the offer',
      dueOn: '2026-05-15',
      at: '2026-05-16T10:00:00.000Z',
      staff: null,
    };
    expect(timelineLines([call, kept]).map(({ key }) => key)).toEqual(['interaction1', 'promise9.2026-05-15']);
    expect(timelineLines([])).toEqual([]);
  });
});
