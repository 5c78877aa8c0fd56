import { beforeEach, describe, expect, it } from 'vitest';
import { forgetOfOtherDatabase } from '../../../renderer/app/otherDatabase.ts';
import { ALL_BY_NAME } from '../../../renderer/contacts/listQuery.ts';
import { askList, useListQuery } from '../../../renderer/contacts/rememberedQuery.ts';
import { ALL_OPEN, askReminders, useReminderQuery } from '../../../renderer/reminders/listQuery.ts';
import { ALL_SALES, askSales, useSaleQuery } from '../../../renderer/sales/saleQuery.ts';
import { renderHook } from '@testing-library/react';

const asked = () => ({
  sales: renderHook(useSaleQuery).result.current,
  reminders: renderHook(useReminderQuery).result.current,
  customers: renderHook(() => useListQuery(false)).result.current,
});

beforeEach(() => {
  askSales({ ...ALL_SALES, contact: { id: 7, displayName: 'Ada' }, staffId: 2 });
  askReminders({ ...ALL_OPEN, whose: 2 });
  askList(false, { ...ALL_BY_NAME, conditions: [{ about: 'knownBy', who: 2, not: false }] });
});

describe('another database', () => {
  it('is asked for nobody of the one before: an id means somebody else there', () => {
    expect(asked()).toMatchObject({
      sales: { contact: { id: 7 } },
      reminders: { whose: 2 },
      customers: { conditions: [{ about: 'knownBy', who: 2 }] },
    });
    forgetOfOtherDatabase();
    expect(asked()).toEqual({ sales: ALL_SALES, reminders: ALL_OPEN, customers: ALL_BY_NAME });
  });
});
