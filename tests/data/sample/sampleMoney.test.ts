import { createRouterClient } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import { addMonths } from '#shared/kernel/calendarMath.ts';
import type { Locale } from '#shared/kernel/locale.ts';
import { dataRouter } from '../../../electron/data/router.ts';
import { openedClient } from '../../support/client.ts';

const locales = ['en', 'zh-CN', 'zh-TW'] as const satisfies readonly Locale[];

async function sample(locale: Locale) {
  const { context } = await openedClient();
  await context.workspace.open('sample', locale);
  const today = context.today();
  return { today, client: createRouterClient(dataRouter, { context }) };
}

describe.each(locales)('the money of the sample company in %s', (locale) => {
  it('is two years of sales on their way, paid in parts, overdue and lost', async () => {
    const { client, today } = await sample(locale);
    const { items } = await client.sales.list({ limit: 200, direction: 'asc' });
    expect(items.length).toBeGreaterThanOrEqual(40);
    expect(items.length).toBeLessThanOrEqual(70);
    expect(items.every(({ datedOn }) => datedOn >= addMonths(today, -24) && datedOn <= today)).toBe(true);
    expect(new Set(items.map(({ number }) => number)).size).toBe(items.length);
    expect(new Set(items.map(({ category }) => category)).size).toBe(6);
    expect(items.every(({ what, category, staff }) => what !== '' && category !== '' && staff !== null)).toBe(true);
    const { currency } = await client.settings.get({});
    expect(items.filter((sale) => sale.currency !== currency)).toHaveLength(1);
    const count = async (filter: object) => (await client.sales.count({ filter })).count;
    expect(await count({ stage: 'quotation', state: 'running' })).toBe(2);
    expect(await count({ stage: 'order', state: 'running' })).toBe(3);
    expect(await count({ state: 'lost' })).toBe(1);
    const { ageing, openMinor, overdueMinor } = await client.sales.totals({});
    expect(Object.values(ageing).every((minor) => minor > 0)).toBe(true);
    expect(overdueMinor).toBeLessThan(openMinor);
    const partly = items.filter(({ paidMinor, openMinor: open }) => paidMinor > 0 && open > 0);
    expect(partly.length).toBeGreaterThanOrEqual(2);
    const advanced = await Promise.all(items.map(({ id }) => client.sales.get({ id })));
    expect(advanced.filter(({ earlier }) => earlier.length > 0).length).toBeGreaterThanOrEqual(4);
  });

  it('pays, and says which question nobody could answer', async () => {
    const { client, today } = await sample(locale);
    const report = await client.roi.report({});
    expect(report.leftOut).toEqual(['growth']);
    expect(report.initiatives.map(({ initiative }) => initiative.kind)).toEqual(['crm', 'campaign']);
    expect(report.paidBackOn).not.toBe(null);
    for (const { summary } of report.initiatives) {
      expect(summary.netRoi).toMatchObject({ kind: 'value' });
      expect(summary.payback).toMatchObject({ kind: 'value' });
      expect(summary.irr).toMatchObject({ kind: 'value' });
      expect(summary.benefit).toBeGreaterThan(summary.cost);
    }
    const campaign = report.initiatives[1]?.initiative.id ?? 0;
    const brought = await client.sales.totals({ filter: { initiativeId: campaign } });
    expect(brought.count).toBeGreaterThanOrEqual(5);
    expect(
      report.categories.some(
        ({ plannedSoFarMinor, actualSoFarMinor }) => plannedSoFarMinor !== actualSoFarMinor && actualSoFarMinor > 0,
      ),
    ).toBe(true);
    expect((report.to ?? '') > today).toBe(true);
  });

  it('has a scorecard that rose and two goals on their way', async () => {
    const { client } = await sample(locale);
    const { index, history, leftOut, measures } = await client.scorecard.get({});
    expect(leftOut).toEqual([]);
    expect(history.length).toBeGreaterThanOrEqual(6);
    expect(index ?? 0).toBeGreaterThan(history[0]?.index ?? 5);
    expect(measures.every(({ latest }) => latest !== null && latest.evidence !== '')).toBe(true);
    const { items } = await client.goals.list({});
    expect(items.map(({ measure }) => measure).toSorted()).toEqual(['manual', 'salesGrowth']);
    for (const { progress, values, measure } of items) {
      expect(progress ?? 0).toBeGreaterThan(0.3);
      expect(progress ?? 1).toBeLessThan(1);
      expect(values.length).toBe(measure === 'manual' ? 5 : 0);
    }
  });
});
