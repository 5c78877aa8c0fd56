import { beforeAll, describe, expect, it } from 'vitest';
import { layoutColumns } from '../../../renderer/contacts/columns/columnLayout.ts';
import { found, readMarkRules, reasonFor } from '../../../renderer/contacts/foundInRow.ts';
import { listRow } from '../../../renderer/contacts/listRow.ts';
import { textsInSight } from '../../../renderer/contacts/textsInSight.ts';
import { contact } from './contactFixture.ts';

const LONG = `${'Lorem ipsum dolor sit amet. '.repeat(12)}She likes green paper best. ${'And so on. '.repeat(40)}`;
const ada = contact({
  title: 'Countess',
  tags: ['VIP', 'Dealer', 'Printing'],
  note: LONG,
  own: [{ fieldId: 7, value: 'Gold' }],
});
const wide = layoutColumns({ chosen: null, wanted: [], width: null });
const narrow = layoutColumns({ chosen: null, wanted: [], width: 34 });
const ownText = (_id: number, value: string) => value;

const reason = (looking: string, layout = wide) => {
  const row = listRow(ada, true);
  return reasonFor(row, looking, textsInSight(row, layout, ownText, row.phone), ownText);
};

beforeAll(readMarkRules);

describe('why somebody was found', () => {
  it('needs no words where the row shows it', () => {
    expect(reason('ada')).toBeNull();
    expect(reason('love count')).toBeNull();
    expect(reason('vip')).toBeNull();
  });

  it('is said where no column shows it', () => {
    expect(reason('count', narrow)).toMatchObject({ where: 'title', text: 'Countess', marks: [[0, 5]] });
    expect(reason('print')).toMatchObject({ where: 'tag', text: 'Printing' });
    expect(reason('gold')).toMatchObject({ where: 'own', fieldId: 7, text: 'Gold', marks: [[0, 4]] });
  });

  it('is said of the part that the row does not show', () => {
    expect(reason('ada gold')).toMatchObject({ where: 'own' });
  });

  it('cuts a long note to the place, and marks it there', () => {
    const because = reason('paper');
    expect(because?.where).toBe('note');
    expect(because?.text.length).toBeLessThan(200);
    expect(because?.marks.map(([from, to]) => because.text.slice(from, to))).toEqual(['paper']);
  });

  it('is nothing where nothing is looked for', () => {
    expect(listRow(ada).hidden).toEqual([]);
    expect(found('Ada', '', 'name')).toEqual([]);
  });
});
