import { upperCase } from './head.ts';
import type { VcardParam, VcardProperty } from './model.ts';
import { cleanText, joinComponents } from './values.ts';

/** Group and parameters of a property to be made. */
export interface PropertyExtras {
  readonly group?: string | null;
  /** Name and values; names in upper case, without ENCODING and CHARSET, which the writer sets. */
  readonly params?: readonly VcardParam[];
}

/** A property of several components (`N`, `ADR`, `ORG`), each a list of texts. */
export function structuredProperty(
  rawName: string,
  components: readonly (readonly string[])[],
  extras: PropertyExtras = {},
): VcardProperty {
  const parts =
    components.length === 0 ? [['']] : components.map((list) => (list.length === 0 ? [''] : list.map(cleanText)));
  return {
    group: extras.group ?? null,
    name: upperCase(rawName),
    rawName,
    params: extras.params ?? [],
    value: joinComponents(parts),
    components: parts,
    bytes: null,
    mediaType: null,
  };
}

/** A property with one text: `;` and `,` in it are escaped. */
export function textProperty(rawName: string, text: string, extras: PropertyExtras = {}): VcardProperty {
  return structuredProperty(rawName, [[text]], extras);
}

/** A property with a URI: `;` and `,` in it are not escaped (RFC 6350, 4). */
export function uriProperty(rawName: string, uri: string, extras: PropertyExtras = {}): VcardProperty {
  return structuredProperty(
    rawName,
    uri.split(';').map((part) => part.split(',')),
    extras,
  );
}

/** A property with bytes: base64 in 3.0, a data: URI in 4.0. */
export function bytesProperty(
  rawName: string,
  bytes: Uint8Array,
  mediaType: string | null,
  extras: PropertyExtras = {},
): VcardProperty {
  return { ...structuredProperty(rawName, [], extras), bytes, mediaType };
}

/** All values of the parameters of that name (upper case), in their order. */
export function paramValues(property: VcardProperty, name: string): readonly string[] {
  return property.params.flatMap((param) => (param.name === name ? param.values : []));
}

/** The texts of one component (0 the first), or none. */
export function component(property: VcardProperty, index: number): readonly string[] {
  return property.components[index] ?? [];
}
