export * from './model.ts';
export { decodeBase64, encodeBase64, looksLikeBase64 } from './base64.ts';
export { component, bytesProperty, paramValues, structuredProperty, textProperty, uriProperty } from './property.ts';
export type { PropertyExtras } from './property.ts';
export { readVcardFile, readVcards, VcardReader } from './reader.ts';
export { cleanText, escapeText, joinComponents, splitComponents } from './values.ts';
export { writeVcard, writeVcards } from './writer.ts';
export type { WritableCard, WrittenVersion } from './writer.ts';
