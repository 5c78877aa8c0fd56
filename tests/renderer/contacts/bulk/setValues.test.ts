import { describe, expect, it } from 'vitest';
import { ContactBulkChange } from '#shared/contacts/contact.ts';
import { NOTHING_SET, setChange, type SetValues } from '../../../../renderer/contacts/bulk/setValues.ts';

const TODAY = '2026-05-31';
const patch = (values: Partial<SetValues>) => {
  const change = setChange({ ...NOTHING_SET, ...values }, TODAY);
  if (change !== null) expect(ContactBulkChange.safeParse(change).success).toBe(true);
  return change?.patch ?? null;
};

describe('a field of many customers', () => {
  it('is nothing while none was chosen', () => {
    expect(patch({})).toBeNull();
  });

  it('is taken away where nothing stands there', () => {
    expect(patch({ what: 'title' })).toEqual({ title: '' });
    expect(patch({ what: 'employer' })).toEqual({ employer: null });
    expect(patch({ what: 'preferredChannel' })).toEqual({ preferredChannel: null });
    expect(patch({ what: 7, own: '  ' })).toEqual({ own: [{ fieldId: 7, value: '' }] });
  });

  it('is what stands there', () => {
    expect(patch({ what: 'employer', employer: { id: 4, name: 'Acme ' } })).toEqual({
      employer: { id: 4, displayName: 'Acme' },
    });
    expect(patch({ what: 'doNotContact', why: 'asked' })).toEqual({ doNotContact: { since: TODAY, why: 'asked' } });
    expect(patch({ what: 'doNotContact', isOn: false })).toEqual({ doNotContact: null });
    expect(patch({ what: 'onCreditHold' })).toEqual({ onCreditHold: true });
    expect(patch({ what: 7, own: '12.5' })).toEqual({ own: [{ fieldId: 7, value: '12.5' }] });
  });

  it('is nothing while it cannot be read', () => {
    expect(patch({ what: 7, own: '', isUnreadable: true })).toBeNull();
    expect(patch({ what: 'rhythm', rhythm: { isOn: true, wishedDays: 30, latestDays: 7 } })).toBeNull();
    expect(patch({ what: 'rhythm', rhythm: { isOn: false, wishedDays: null, latestDays: null } })).toEqual({
      rhythm: null,
    });
  });
});
