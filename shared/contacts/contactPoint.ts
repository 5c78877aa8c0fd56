import { z } from 'zod';
import { line, prose } from '../kernel/text.ts';

export const PointType = z.enum(['email', 'phone', 'address', 'url', 'messenger']);
export type PointType = z.infer<typeof PointType>;

/** Labels with a translation; any other text is the person's own word and shown as it is. */
export const KNOWN_LABELS = ['work', 'home', 'mobile', 'main', 'fax', 'pager', 'other'] as const;
export type KnownLabel = (typeof KNOWN_LABELS)[number];

/** Parts of a postal address, each possibly empty (RFC 6350, section 6.3.1, in its order). */
export const PostalAddress = z.strictObject({
  poBox: line(500).default(''),
  extended: line(500).default(''),
  street: prose(500).default(''),
  locality: line(500).default(''),
  region: line(500).default(''),
  postcode: line(100).default(''),
  country: line(200).default(''),
});
export type PostalAddress = z.infer<typeof PostalAddress>;

/** An address in which nothing stands. */
export const NO_ADDRESS: PostalAddress = {
  poBox: '',
  extended: '',
  street: '',
  locality: '',
  region: '',
  postcode: '',
  country: '',
};

/** What a vCard line carried besides value and label, for the way out again: name -> values. */
export const KeptParams = z.array(z.tuple([z.string().max(200), z.array(z.string().max(10_000)).max(100)])).max(50);
export type KeptParams = z.infer<typeof KeptParams>;

/**
 * One e-mail address, phone number, postal address, URL or messenger id of a contact, as typed.
 * `normalized` is what comparisons use: E.164 for a phone that could be read, lower case for an e-mail, else null.
 */
export const ContactPoint = z.strictObject({
  type: PointType,
  /** As typed. Of an address: its lines, joined by line breaks. */
  value: prose(5000),
  /** One of KNOWN_LABELS or own words; empty for none. */
  label: z.string(),
  /** The one to use first among those of its type. */
  isPrimary: z.boolean(),
  normalized: z.string().nullable(),
  /** Of a messenger id: wechat, line, whatsapp, qq, skype, xmpp, or own words; else empty. */
  service: z.string(),
  /** Parts of a postal address where they are known. */
  address: PostalAddress.nullable(),
  keptParams: KeptParams,
});
export type ContactPoint = z.infer<typeof ContactPoint>;

/** A contact point as it is written: what is left out has a sensible default. */
export const ContactPointDraft = z.strictObject({
  type: PointType,
  value: prose(5000).default(''),
  label: line(100).default(''),
  isPrimary: z.boolean().default(false),
  /** Computed on saving; taken in so that a contact that was read can be written back as it is. */
  normalized: z.string().nullish(),
  service: line(100).default(''),
  address: PostalAddress.nullable().default(null),
  keptParams: KeptParams.default([]),
});
export type ContactPointDraft = z.infer<typeof ContactPointDraft>;
