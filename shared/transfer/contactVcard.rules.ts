export { contentFingerprint } from './contactFingerprint.rules.ts';
export { contactFromVcard } from './contactFromVcard.rules.ts';
export type { ReadableCard } from './contactFromVcard.rules.ts';
export { contactToVcard } from './contactToVcard.rules.ts';
export type { ExportedContact, WritableContact, WritablePoint } from './contactToVcard.rules.ts';
