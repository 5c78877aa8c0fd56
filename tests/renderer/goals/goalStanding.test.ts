import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GRACE, standingOf, toldShare } from '../../../renderer/goals/goalStanding.ts';

const today = '2026-07-01';
const goal = (progress: number | null, timePassed: number, dueOn = '2026-12-31') => ({
  measure: 'overduePromises' as const,
  baseline: 4,
  target: 0,
  progress,
  timePassed,
  dueOn,
});
const keep = (progress: number, dueOn?: string) => ({ ...goal(progress, 0.5, dueOn), baseline: 0 });

describe('how it stands with a goal', () => {
  it.each([
    ['nothing is measured', goal(null, 0.5), 'unmeasured'],
    ['nothing is measured and the day has passed', goal(null, 1, '2026-06-30'), 'unmeasured'],
    ['the whole way is done', goal(1, 0.2), 'reached'],
    ['more than asked is done', goal(1.4, 1, '2026-06-30'), 'reached'],
    ['the way keeps up with the time', goal(0.5, 0.5), 'onTheWay'],
    ['it is a little late', goal(0.42, 0.5), 'onTheWay'],
    ['it has just begun', goal(0, 0.01), 'onTheWay'],
    ['it is late', goal(0.3, 0.5), 'behind'],
    ['it got worse', goal(-0.2, 0), 'behind'],
    ['it is the last day', goal(0.95, 1, today), 'onTheWay'],
    ['what is there is kept', keep(1), 'kept'],
    ['what is there was kept to the last day', keep(1, '2026-06-30'), 'reached'],
    ['what was there is not kept', keep(-2), 'behind'],
    ['the day has passed', goal(0.99, 1, '2026-06-30'), 'missed'],
  ])('%s', (_, of, standing) => {
    expect(standingOf(of, today)).toBe(standing);
  });

  it('never gets worse by doing more', () => {
    const order = ['missed', 'behind', 'onTheWay', 'reached'];
    const share = fc.double({ min: -2, max: 2, noNaN: true });
    fc.assert(
      fc.property(
        share,
        share,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.boolean(),
        (one, other, time, isOver) => {
          const dueOn = isOver ? '2026-06-30' : '2026-12-31';
          const [less, more] = [Math.min(one, other), Math.max(one, other)];
          const [before, after] = [less, more].map((progress) => standingOf(goal(progress, time, dueOn), today));
          expect(order.indexOf(after ?? '')).toBeGreaterThanOrEqual(order.indexOf(before ?? ''));
        },
      ),
    );
  });

  it('is behind from a tenth on', () => {
    expect(GRACE).toBe(0.1);
  });
});

describe('a share as it is told', () => {
  it('never says all before all is done', () => {
    expect(toldShare(0.999)).toBe(0.99);
    expect(toldShare(1)).toBe(1);
  });

  it('keeps whole percents as they are', () => {
    for (let percent = 0; percent <= 100; percent += 1) expect(toldShare(percent / 100)).toBe(percent / 100);
  });
});
