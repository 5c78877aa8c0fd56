import type { KeptProperty } from '../contacts/contact.ts';
import type { KeptParams } from '../contacts/contactPoint.ts';
import {
  bytesProperty,
  decodeBase64,
  encodeBase64,
  escapeText,
  splitComponents,
  structuredProperty,
} from '../vcard/index.ts';
import type { VcardParam, VcardProperty } from '../vcard/index.ts';

/** Begins the name under which the whole of a value is kept of which a field took only a part. */
export const CUT_PREFIX = 'X-LONGHAND-WHOLE-';

/** Parameters as they are stored; lengths as the schema allows, which real cards do not come near. */
export function keptParams(params: readonly VcardParam[], most: number): KeptParams {
  return params
    .slice(0, most)
    .map(({ name, values }) => [name.slice(0, 200), values.slice(0, 100).map((value) => value.slice(0, 10_000))]);
}

/** Stored parameters as the codec has them. */
export function vcardParams(params: KeptParams): VcardParam[] {
  return params.filter(([, values]) => values.length > 0).map(([name, values]) => ({ name, values }));
}

/**
 * A property to be stored as it is. Its text keeps the escapes of RFC 6350, 3.4, so that `a;b` and
 * `a\;b` stay two things; of bytes the base64, with their media type as the parameter MEDIATYPE.
 */
export function toKept(property: VcardProperty): KeptProperty {
  const isBinary = property.bytes !== null;
  const media: readonly VcardParam[] =
    property.mediaType === null ? [] : [{ name: 'MEDIATYPE', values: [property.mediaType] }];
  return {
    group: property.group?.slice(0, 200) ?? null,
    name: property.rawName.slice(0, 200),
    params: keptParams([...property.params.slice(0, 99), ...media], 100),
    value:
      property.bytes === null
        ? property.components.map((list) => list.map(escapeText).join(',')).join(';')
        : encodeBase64(property.bytes),
    isBinary,
  };
}

/** The reverse of toKept. */
export function fromKept(kept: KeptProperty): VcardProperty {
  const params = vcardParams(kept.params);
  if (!kept.isBinary)
    return structuredProperty(kept.name, splitComponents(kept.value, 'full'), { group: kept.group, params });
  const mediaType = params.findLast((param) => param.name === 'MEDIATYPE')?.values[0] ?? null;
  const bytes = decodeBase64(new TextEncoder().encode(kept.value))?.bytes ?? new Uint8Array(0);
  return bytesProperty(kept.name, bytes, mediaType, {
    group: kept.group,
    params: params.filter((param) => param.name !== 'MEDIATYPE'),
  });
}
