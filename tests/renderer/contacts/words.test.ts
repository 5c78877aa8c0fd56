import { describe, expect, it } from 'vitest';
import { contactInitials, initials } from '../../../renderer/components/initials.ts';
import { outsideAddress } from '../../../renderer/contacts/outsideAddress.ts';
import { fittedSize } from '../../../renderer/contacts/photoSize.ts';
import { placeOf } from '../../../renderer/contacts/pointWords.ts';
import { contact } from './contactFixture.ts';

describe('initials', () => {
  it.each([
    ['Ada Lovelace', 'AL'],
    ['王小明', '王'],
    ['Βαγγέλης', 'Β'],
    ['jane.doe@company.com', 'J'],
    ['+49 30 1', '41'],
    ['', ''],
  ])('of %s', (name, letters) => {
    expect(initials(name)).toBe(letters);
  });

  it('leave titles out', () => {
    const named = contact({ displayName: 'Mr. John Doe III', givenName: 'John', familyName: 'Doe' });
    expect(contactInitials(named)).toBe('JD');
    expect(contactInitials(contact({ familyName: '王', givenName: '小明' }))).toBe('王');
  });
});

describe('what is opened outside', () => {
  const opened = (type: 'email' | 'phone' | 'url' | 'address', value: string, normalized: string | null = null) =>
    outsideAddress({ type, value, normalized });

  it('is a letter, a call or a page', () => {
    expect(opened('email', 'a@b.c')).toBe('mailto:a@b.c');
    expect(opened('phone', '(030) 12', '+493012')).toBe('tel:+493012');
    expect(opened('phone', '030 12#3')).toBe('tel:03012%233');
    expect(opened('url', 'example.com/a')).toBe('https://example.com/a');
    expect(opened('url', 'http://www.ibm.com')).toBe('https://www.ibm.com/');
    expect(opened('url', 'example.com:8080/a')).toBe('https://example.com:8080/a');
  });

  it('is nothing for what only looks like one', () => {
    expect(opened('url', 'javascript:alert(1)')).toBeNull();
    expect(opened('url', 'file:///etc/passwd')).toBeNull();
    expect(opened('email', 'a@b.c?bcc=x@y.z')).toBeNull();
    expect(opened('email', 'a?bcc=x@y.z')).toBe('mailto:a%3Fbcc=x@y.z');
    expect(opened('email', 'nobody')).toBeNull();
    expect(opened('phone', 'by appointment')).toBeNull();
    expect(opened('address', '1 Road')).toBeNull();
  });
});

describe('pictures', () => {
  it('fit into 512 pixels and never grow', () => {
    expect(fittedSize({ width: 4000, height: 3000 })).toEqual({ width: 512, height: 384 });
    expect(fittedSize({ width: 100, height: 20 })).toEqual({ width: 100, height: 20 });
    expect(fittedSize({ width: 10_000, height: 1 })).toEqual({ width: 512, height: 1 });
  });
});

describe('the place that a label leaves out', () => {
  const place = (label: string, ...types: string[]) => placeOf({ label, keptParams: [['TYPE', types]] });

  it('is told by the types that came with it', () => {
    expect(place('fax', 'WORK')).toBe('work');
    expect(place('fax', 'VOICE', 'home')).toBe('home');
  });

  it('is not told where there is none, or two, or the label says it', () => {
    expect(place('fax', 'VOICE')).toBeNull();
    expect(place('fax', 'work', 'home')).toBeNull();
    expect(place('work', 'work')).toBeNull();
    expect(place('', 'work')).toBeNull();
    expect(placeOf({ label: 'fax', keptParams: [] })).toBeNull();
  });
});
