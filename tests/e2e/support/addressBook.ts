import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const samples = path.resolve(import.meta.dirname, '../../../../shared/samples');

/** A small address book as a phone would write it: people, a company, Chinese and Latin names, a line that is broken. */
export const addressBook = [
  'BEGIN:VCARD\r\nVERSION:3.0\r\nN:Lovelace;Ada;;Dr.;\r\nFN:Dr. Ada Lovelace\r\nORG:Analytical Engines\r\nTITLE:Countess',
  'TEL;TYPE=CELL,PREF:+44 20 7946 0958\r\nEMAIL;TYPE=WORK:ada@example.com\r\nBDAY:1815-12-10\r\nNOTE:Writes in her own hand.',
  'CATEGORIES:VIP,maths\r\nX-FAVOURITE-TEA:Earl Grey\r\nEND:VCARD',
  'BEGIN:VCARD\r\nVERSION:3.0\r\nN:王;小明;;;\r\nFN:王小明\r\nTEL;TYPE=CELL:+86 138 0013 8000\r\nBDAY:--02-29\r\nEND:VCARD',
  'BEGIN:VCARD\r\nVERSION:3.0\r\nN:歐陽;美玲;;;\r\nFN:歐陽美玲\r\nEMAIL:meiling@example.com\r\nADR;TYPE=WORK:;;信義路五段7號;信義區;臺北市;110;臺灣\r\nEND:VCARD',
  'BEGIN:VCARD\r\nVERSION:4.0\r\nKIND:org\r\nFN:Analytical Engines\r\nORG:Analytical Engines\r\nTEL;TYPE=work:+44 20 7946 0001\r\nEND:VCARD',
  '',
].join('\r\n');

/** A real file of another program, or null (said in the test's title) where those files are not at hand. */
export function realSample(
  name: string,
  kind: 'vcard' | 'ics' = 'vcard',
): { readonly name: string; readonly bytes: Buffer } | null {
  const file = path.join(samples, kind, name);
  return existsSync(file) ? { name, bytes: readFileSync(file) } : null;
}
