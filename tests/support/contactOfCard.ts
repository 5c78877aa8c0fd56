import { ContactDraft } from '#shared/contacts/contact.ts';
import { contactFromVcard, contactToVcard } from '#shared/transfer/contactVcard.rules.ts';
import { readVcardFile, writeVcard } from '#shared/vcard/index.ts';

export function read(lines: string, version = '3.0') {
  const { cards } = readVcardFile(new TextEncoder().encode(`BEGIN:VCARD\nVERSION:${version}\n${lines}\nEND:VCARD\n`));
  const [card] = cards;
  if (card === undefined) throw new Error('no card');
  return contactFromVcard(card);
}

export const draftOf = (lines: string, version = '3.0') => read(lines, version).draft;

export function written(draft: Partial<ContactDraft>, version: '3.0' | '4.0'): string[] {
  const text = writeVcard(contactToVcard({ contact: ContactDraft.parse(draft) }, version), version);
  return text.replaceAll('\r\n ', '').trim().split('\r\n').slice(2, -1);
}
