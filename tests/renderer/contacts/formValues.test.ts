import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { ContactDraft, ContactPatch } from '#shared/contacts/contact.ts';
import type { ContactPoint } from '#shared/contacts/contactPoint.ts';
import { formSchema } from '../../../renderer/contacts/formSchema.ts';
import { draftOf, emptyValues, newPoint, patchOf, valuesOf } from '../../../renderer/contacts/formValues.ts';
import { newSpecialDay } from '../../../renderer/contacts/specialDayValues.ts';
import { startWords } from '../../../renderer/app/i18n.ts';
import { contact } from './contactFixture.ts';

const TODAY = '2026-05-17';

const phone: ContactPoint = {
  type: 'phone',
  value: '+49 (0)30 1',
  label: 'work',
  isPrimary: true,
  normalized: null,
  service: '',
  address: null,
  keptParams: [['X-ODD', ['1']]],
};

const address: ContactPoint = { ...phone, type: 'address', value: '1 Road\nTown', label: 'home', keptParams: [] };

const lunarDay = { calendar: 'lunar', year: 1962, month: 4, day: 30, isLeapMonth: true } as const;

describe('the form', () => {
  it('changes nothing when nothing was typed', () => {
    const odd = contact({
      points: [phone, address],
      birthday: '--02-29',
      departments: ['A/B'],
      tags: ['x'],
      employer: { id: 7, displayName: 'Acme' },
      specialDays: [{ id: 3, kind: 'birthday', label: '', day: lunarDay, leadDays: null }],
      rhythm: { wishedDays: 28, latestDays: 42 },
    });
    expect(patchOf(valuesOf(odd, TODAY), odd, TODAY)).toEqual({});
  });

  it('sends only what was changed, and keeps what a row carried unseen', () => {
    const base = contact({ points: [phone, address] });
    const values = valuesOf(base, TODAY);
    const points = values.points.map((point) => (point.type === 'phone' ? { ...point, value: '030 2' } : point));
    const patch = patchOf({ ...values, points, note: 'n' }, base, TODAY);
    expect(Object.keys(patch).toSorted()).toEqual(['note', 'points']);
    expect(patch.points?.[0]).toMatchObject({ value: '030 2', keptParams: [['X-ODD', ['1']]] });
    expect(patch.points?.[1]).toEqual(address);
    expect(ContactPatch.safeParse(patch).success).toBe(true);
  });

  it('writes the parts of a changed address and leaves its lines to be made of them', () => {
    const base = contact({ points: [address] });
    const values = valuesOf(base, TODAY);
    const points = values.points.map((point) => ({ ...point, address: { ...point.address, locality: 'Bath' } }));
    expect(patchOf({ ...values, points }, base, TODAY).points?.[0]).toMatchObject({
      value: '',
      address: { locality: 'Bath' },
    });
  });

  it('sends own fields that differ; what was typed for the other kind is left out, what was there stays', () => {
    const base = contact({
      own: [
        { fieldId: 1, value: 'a' },
        { fieldId: 2, value: 'b' },
        { fieldId: 3, value: 'c' },
      ],
    });
    const values = valuesOf(base, TODAY);
    const typed = (fieldId: number, value: string, appliesTo: 'both' | 'companies' = 'both') => ({
      fieldId,
      value,
      isUnreadable: false,
      appliesTo,
    });
    const own = [typed(1, ' a '), typed(2, ''), typed(3, 'd '), typed(4, 'new'), typed(5, 'x', 'companies')];
    expect(patchOf({ ...values, own }, base, TODAY)).toEqual({
      own: [
        { fieldId: 2, value: '' },
        { fieldId: 3, value: 'd' },
        { fieldId: 4, value: 'new' },
      ],
    });
    expect(draftOf({ ...emptyValues('company', TODAY), own: [typed(4, ''), typed(5, 'x', 'companies')] }).own).toEqual([
      { fieldId: 5, value: 'x' },
    ]);
  });

  it('makes a draft without the rows left empty, with days as text', () => {
    const values = {
      ...emptyValues('person', TODAY),
      familyName: '王',
      givenName: '小明',
      birthday: '5月17日',
      employerName: ' Acme ',
    };
    const draft = draftOf(values);
    expect(draft).toMatchObject({ points: [], birthday: '--05-17', employer: 'Acme', doNotContact: null });
    expect(ContactDraft.safeParse(draft).success).toBe(true);
  });

  it('sends special days without the ids of their rows, all of them', () => {
    const base = contact({ specialDays: [{ id: 3, kind: 'birthday', label: '', day: lunarDay, leadDays: 7 }] });
    const values = valuesOf(base, TODAY);
    const added = { ...newSpecialDay(), label: 'Shop opening', typed: '5月1日' };
    const patch = patchOf({ ...values, specialDays: [...values.specialDays, added] }, base, TODAY);
    expect(patch).toEqual({
      specialDays: [
        { kind: 'birthday', label: '', day: lunarDay, leadDays: 7 },
        {
          kind: 'other',
          label: 'Shop opening',
          day: { calendar: 'gregorian', year: null, month: 5, day: 1, isLeapMonth: false },
          leadDays: null,
        },
      ],
    });
    expect(ContactPatch.safeParse(patch).success).toBe(true);
  });

  it('sets a rhythm and takes it away', () => {
    const base = contact({ rhythm: { wishedDays: 28, latestDays: 42 } });
    const values = valuesOf(base, TODAY);
    expect(patchOf({ ...values, rhythm: { ...values.rhythm, isOn: false } }, base, TODAY)).toEqual({ rhythm: null });
    const monthly = { isOn: true, wishedDays: 30, latestDays: 45 };
    expect(patchOf({ ...values, rhythm: monthly }, base, TODAY)).toEqual({
      rhythm: { wishedDays: 30, latestDays: 45 },
    });
  });

  it('takes an employer away', () => {
    const base = contact({ employer: { id: 7, displayName: 'Acme' } });
    expect(patchOf({ ...valuesOf(base, TODAY), employerId: null, employerName: '' }, base, TODAY)).toEqual({
      employer: null,
    });
  });
});

describe('what the form does not take', () => {
  beforeAll(() => startWords('en'));

  const problemsOf = (values: ReturnType<typeof emptyValues>) => {
    const parsed = formSchema(i18next.getFixedT('en', 'contacts')).safeParse(values);
    return parsed.success ? [] : parsed.error.issues.map((issue) => issue.path.join('.'));
  };
  const named = { ...emptyValues('person', TODAY), familyName: 'Li' };

  it('wants something to know them by', () => {
    expect(problemsOf(emptyValues('person', TODAY))).toEqual(['familyName']);
    expect(problemsOf(emptyValues('company', TODAY))).toEqual(['companyName']);
    expect(problemsOf(named)).toEqual([]);
  });

  it('points at the row that is wrong', () => {
    const points = [
      { ...newPoint('phone'), value: 'none' },
      { ...newPoint('email'), value: 'a@b' },
      { ...newPoint('email'), value: 'a b' },
    ];
    expect(problemsOf({ ...named, points })).toEqual(['points.0.value', 'points.2.value']);
  });

  it('leaves alone what came from elsewhere', () => {
    const odd: ContactPoint = { ...phone, value: 'BusinessPhone' };
    expect(problemsOf(valuesOf(contact({ points: [odd] }), TODAY))).toEqual([]);
  });

  it('points at the special day and the limit that are wrong', () => {
    const specialDays = [{ ...newSpecialDay(), kind: 'birthday' as const, typed: '2023-02-29' }, newSpecialDay()];
    expect(problemsOf({ ...named, specialDays })).toEqual([
      'specialDays.0.day',
      'specialDays.1.label',
      'specialDays.1.day',
    ]);
    expect(problemsOf({ ...named, rhythm: { isOn: true, wishedDays: 30, latestDays: 20 } })).toEqual(['rhythm.latest']);
  });

  it('wants days that exist', () => {
    expect(problemsOf({ ...named, birthday: '2023-02-29', anniversary: '5/6/1990' })).toEqual([
      'birthday',
      'anniversary',
    ]);
    expect(problemsOf({ ...named, isDoNotContact: true, doNotContactSince: 'yesterday' })).toEqual([
      'doNotContactSince',
    ]);
  });
});
