export { contentFingerprint } from './contactFingerprint.rules.ts';
export { contactFromVcard } from './contactFromVcard.rules.ts';
export { contactToVcard } from './contactToVcard.rules.ts';
