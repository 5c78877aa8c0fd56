import type { ContactPatch } from '../contacts/contact.ts';
import { mergeDay, mergeOwn, mergePoints, mergeSpecialDays, mergeTags } from './mergeParts.rules.ts';
import { isOther, Merging } from './merging.ts';
import type { Merge, MergedFields, SaidBesides } from './merging.ts';

export { MERGED_FIELDS } from './merging.ts';
export type { Merge, MergeChange, MergedFields, SaidBesides } from './merging.ts';

const NAME_PARTS = ['familyName', 'givenName', 'middleName'] as const;
const TEXTS = [
  'prefix',
  'suffix',
  'nickname',
  'phoneticFamilyName',
  'phoneticGivenName',
  'companyName',
  'title',
] as const;

/**
 * What becomes of a contact that an entry of a file was met in.
 * `fill`: only what is empty is written; points that are not there yet and tags are added, nothing is taken away.
 * `overwrite`: what the entry says holds; points of that type and label are replaced in place, others stay, tags are
 * added. What the entry leaves empty never erases anything. The same entry again changes nothing.
 */
export function mergedContact(
  contact: MergedFields,
  entry: MergedFields,
  how: 'fill' | 'overwrite',
  besides: SaidBesides,
): Merge {
  const merging = new Merging(how === 'overwrite');
  if (besides.kind) merging.value('kind', 'kind', contact.kind, entry.kind, contact.kind);
  mergeNames(merging, contact, entry);
  for (const field of TEXTS) merging.text(field, contact[field], entry[field]);
  if (entry.employerName !== '' && isOther(contact.employerName, entry.employerName))
    merging.write('company', { employer: entry.employerName }, contact.employerName, entry.employerName);
  if (entry.departments.length > 0)
    merging.value('department', 'departments', contact.departments, entry.departments, contact.departments.join(', '));
  for (const field of ['birthday', 'anniversary'] as const) mergeDay(merging, field, contact[field], entry[field]);
  merging.text('note', contact.note, entry.note);
  mergeSpecialDays(merging, contact, entry);
  mergePoints(merging, contact.points, entry.points);
  mergeTags(merging, contact.tags, entry.tags);
  mergeOwn(merging, contact.own, entry.own);
  mergeFlags(merging, contact, entry, besides);
  return merging.result();
}

/** The contact after it. */
export function patchedFields<Fields extends MergedFields>(contact: Fields, patch: ContactPatch): Fields {
  const { employer, points: written, own: values, ...rest } = patch;
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return {
    ...contact,
    ...given,
    employerName: typeof employer === 'string' ? employer : contact.employerName,
    points: written?.map((point) => ({ ...point, normalized: point.normalized ?? null })) ?? contact.points,
    own: values === undefined ? contact.own : mergedOwn(contact.own, values),
  };
}

/** Parts of a name are one thing: only what goes with the parts that are there is filled in. */
function mergeNames(merging: Merging, contact: MergedFields, entry: MergedFields): void {
  const said = NAME_PARTS.filter((part) => entry[part] !== '');
  if (said.length > 0 && (merging.overwrites || goesWith(contact, entry)))
    for (const part of NAME_PARTS) {
      // A new name leaves nothing of the one before it.
      const after = merging.overwrites && isOtherName(contact, entry) ? entry[part] : entry[part] || contact[part];
      if (after !== contact[part]) merging.set(part, { [part]: after }, contact[part], after);
    }
  const isNamed = NAME_PARTS.some((part) => contact[part] !== '') || contact.companyName !== '';
  if (merging.overwrites || !isNamed) merging.text('displayAs', contact.displayAs, entry.displayAs);
}

/** Whether family and given name both are other ones. */
function isOtherName(contact: MergedFields, entry: MergedFields): boolean {
  return (
    entry.familyName !== '' &&
    entry.givenName !== '' &&
    (entry.familyName !== contact.familyName || entry.givenName !== contact.givenName)
  );
}

function goesWith(contact: MergedFields, entry: MergedFields): boolean {
  return NAME_PARTS.every(
    (part) => contact[part] === '' || (entry[part] !== '' && !isOther(contact[part], entry[part])),
  );
}

function mergedOwn(before: MergedFields['own'], patch: NonNullable<ContactPatch['own']>): MergedFields['own'] {
  const given = new Map(patch.map(({ fieldId, value }) => [fieldId, value]));
  const stay = before.filter(({ fieldId }) => !given.has(fieldId));
  return [...stay, ...patch.filter(({ value }) => value !== '')];
}

function mergeFlags(merging: Merging, contact: MergedFields, entry: MergedFields, besides: SaidBesides): void {
  const stop = (of: MergedFields['doNotContact']) => (of === null ? '' : `${of.since} ${of.why}`.trim());
  const [before, after] = [stop(contact.doNotContact), stop(entry.doNotContact)];
  if ((entry.doNotContact !== null || besides.doNotContact) && before !== after)
    merging.write('doNotContact', { doNotContact: entry.doNotContact }, before, after);
  const channel = contact.preferredChannel ?? '';
  if (entry.preferredChannel !== null && entry.preferredChannel !== channel)
    merging.write('channel', { preferredChannel: entry.preferredChannel }, channel, entry.preferredChannel);
  const { onCreditHold } = entry;
  if ((onCreditHold || besides.onCreditHold) && onCreditHold !== contact.onCreditHold)
    if (merging.may(contact.onCreditHold))
      merging.set('creditHold', { onCreditHold }, String(contact.onCreditHold), String(onCreditHold));
  const days = (of: MergedFields['rhythm']) => (of === null ? '' : `${of.wishedDays}/${of.latestDays}`);
  if (entry.rhythm !== null && days(entry.rhythm) !== days(contact.rhythm))
    merging.write('rhythm', { rhythm: entry.rhythm }, days(contact.rhythm), days(entry.rhythm));
}
