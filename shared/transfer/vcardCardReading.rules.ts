import type { KeptProperty } from '../contacts/contact.ts';
import { textProperty } from '../vcard/index.ts';
import type { VcardProperty } from '../vcard/index.ts';
import { CUT_PREFIX, toKept } from './vcardKept.rules.ts';
import { fitLine } from './vcardText.rules.ts';

/** The properties of one card, and which of them have found a place. */
export class CardReading {
  readonly #properties: readonly VcardProperty[];
  readonly #byName = new Map<string, VcardProperty[]>();
  readonly #used = new Set<VcardProperty>();
  readonly #cut: VcardProperty[] = [];

  constructor(properties: readonly VcardProperty[]) {
    this.#properties = properties;
    for (const property of properties) {
      const namesakes = this.#byName.get(property.name);
      if (namesakes === undefined) this.#byName.set(property.name, [property]);
      else namesakes.push(property);
    }
  }

  all(name: string): VcardProperty[] {
    return (this.#byName.get(name) ?? []).filter((property) => !this.#used.has(property));
  }

  filter(isWanted: (property: VcardProperty) => boolean): VcardProperty[] {
    return this.#properties.filter((property) => !this.#used.has(property) && isWanted(property));
  }

  /** The first of that name with text in it; it counts as used. */
  take(name: string): VcardProperty | null {
    const found = this.all(name).find((property) => property.bytes === null && property.value.trim() !== '');
    return found === undefined ? null : this.use(found);
  }

  use(property: VcardProperty): VcardProperty {
    this.#used.add(property);
    return property;
  }

  /** For texts that are longer than their field: the whole of it is kept. */
  readonly onCut = (name: string) => (whole: string) => {
    this.#cut.push(textProperty(`${CUT_PREFIX}${name}`, whole));
  };

  line(name: string, text: string): string {
    return fitLine(text, 1000, this.onCut(name));
  }

  text(name: string): string {
    const property = this.take(name);
    return property === null ? '' : this.line(name, property.value);
  }

  kept(): KeptProperty[] {
    const unused = this.filter((property) => property.bytes !== null || property.value !== '');
    return [...unused, ...this.#cut].map(toKept);
  }
}
