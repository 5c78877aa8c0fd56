import { describe, expect, it } from 'vitest';
import { readVcardFile, writeVcard } from '#shared/vcard/index.ts';
import { computingTime } from '../../support/computingTime.ts';
import { bytesOf, propertiesOf } from '../../support/vcardReading.ts';

describe('cards inside cards', () => {
  const inner = 'BEGIN:VCARD\nVERSION:2.1\nN:Agent\\;;A\nAGENT:\n\nBEGIN:VCARD\nFN:deeper\nEND:VCARD\nEND:VCARD';

  it.each([`AGENT:\n${inner}`, `AGENT:\n\n${inner}`, `AGENT;X=1:${inner}`, `A.AGENT: ${inner}`])(
    'stay the value of AGENT (2.1: %j)',
    (line) => {
      const { cards, problems } = readVcardFile(
        bytesOf(`BEGIN:VCARD\nVERSION:2.1\n${line}\nFN:outer\nEND:VCARD\nBEGIN:VCARD\nVERSION:2.1\nEND:VCARD\n`),
      );
      expect(problems).toEqual([]);
      expect(cards).toHaveLength(2);
      expect(cards[0]?.properties.map((property) => property.value.trim())).toEqual([inner, 'outer']);
      expect(readVcardFile(bytesOf(cards[0]?.properties[0]?.value ?? '')).cards).toHaveLength(1);
    },
  );

  it('are escaped in 3.0, folds and all', () => {
    const line = 'AGENT:BEGIN:VCARD\\nVERSION:3.0\\nN:Friday\\;Fred\\nTEL\\;TYPE=WORK:+1\\n\r\n END:VCARD\\n';
    const [agent, next] = propertiesOf(`${line}\r\nFN:x`);
    expect(next?.value).toBe('x');
    expect(readVcardFile(bytesOf(agent?.value ?? '')).cards).toMatchObject([
      { properties: [{ components: [['Friday'], ['Fred']] }, { value: '+1' }], problems: [] },
    ]);
  });

  it('with a missing END do not swallow the next card', () => {
    const { cards } = readVcardFile(
      bytesOf(
        'BEGIN:VCARD\nVERSION:2.1\nAGENT:\nBEGIN:VCARD\nFN:a\nEND:VCARD\nBEGIN:VCARD\nVERSION:2.1\nFN:b\nEND:VCARD',
      ),
    );
    expect(cards.map((card) => card.properties.map((property) => property.name))).toEqual([['AGENT'], ['FN']]);
  });
});

describe('time', () => {
  const evil: readonly (readonly [string, string])[] = [
    ['folds without a colon', `A\n${' x\n'.repeat(300_000)}`],
    ['blank folds of quoted-printable', `A;QUOTED-PRINTABLE:=\n${'  \n'.repeat(300_000)}`],
    ['lines that are no properties', `NOTE:\n${'x\n'.repeat(300_000)}`],
    ['an open quote', `A;B="${'\n x;"'.repeat(200_000)}`],
    ['carets, backslashes and semicolons', `A;B=${'^n;'.repeat(100_000)}:${'\\;,'.repeat(300_000)}`],
    ['nested cards', `AGENT:\nBEGIN:VCARD\n`.repeat(20_000)],
    ['beginnings', 'BEGIN:VCARD\n'.repeat(50_000)],
    ['blanks', ' '.repeat(2_000_000)],
    ['quoted-printable equals signs', `A;QUOTED-PRINTABLE:${'=\n'.repeat(300_000)}`],
  ];

  it.each(evil)('is linear for %s', (_, lines) => {
    const computed = computingTime();
    const { cards } = readVcardFile(bytesOf('BEGIN:VCARD\nVERSION:2.1\n', lines, '\nEND:VCARD\n'));
    for (const card of cards.slice(0, 3)) writeVcard(card, '4.0');
    expect(computed()).toBeLessThan(8000);
    expect(cards.length).toBeGreaterThan(0);
  });
});
