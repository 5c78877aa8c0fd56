import { LONGEST_OWN_VALUE, MOST_CHOICES, MOST_FIELDS } from '#shared/fields/field.ts';
import type { Field, OwnValue } from '#shared/fields/field.ts';
import { isNamedValue, type NamedOwnValue, placeOfNamed } from '#shared/fields/namedOwnValue.rules.ts';
import type { Transaction } from '../database/handles.ts';
import { addChoices, createField, ownFieldsById } from './fields.service.ts';
import type { FieldTools } from './fields.service.ts';

const LONGEST_LABEL = 200;

/** Puts values that come with the names of their fields into the fields of this file, and makes those that are missing. */
export class NamedValues {
  readonly #transaction: Transaction;
  readonly #tools: FieldTools;
  readonly #fields: Map<number, Field>;
  /** Where a value went, as the same ones come again and again. */
  readonly #placed = new Map<string, OwnValue | null>();
  #made = 0;

  private constructor(transaction: Transaction, tools: FieldTools, fields: ReadonlyMap<number, Field>) {
    this.#transaction = transaction;
    this.#tools = tools;
    this.#fields = new Map(fields);
  }

  static async begin(transaction: Transaction, tools: FieldTools): Promise<NamedValues> {
    return new NamedValues(transaction, tools, await ownFieldsById(transaction));
  }

  /** All fields there are by now, for ownValueRows. */
  get fields(): ReadonlyMap<number, Field> {
    return this.#fields;
  }

  /** How many fields were made. */
  get made(): number {
    return this.#made;
  }

  /** The values with the ids of their fields. `left`: those that say nothing or for which there is no room (200 fields, 500 choices). */
  async place(values: readonly NamedOwnValue[]): Promise<{ readonly own: OwnValue[]; readonly left: NamedOwnValue[] }> {
    const own = new Map<number, OwnValue>();
    const left: NamedOwnValue[] = [];
    for (const named of values) {
      const placed = await this.#placeOf(named);
      if (placed === null || own.has(placed.fieldId)) left.push(named);
      else own.set(placed.fieldId, placed);
    }
    return { own: [...own.values()], left };
  }

  async #placeOf(named: NamedOwnValue): Promise<OwnValue | null> {
    const key = JSON.stringify([named.name, named.type, named.value, named.currency ?? null]);
    const known = this.#placed.get(key);
    if (known !== undefined) return known;
    const placed = isNamedValue(named) && named.value.length <= LONGEST_OWN_VALUE ? await this.#find(named) : null;
    this.#placed.set(key, placed);
    return placed;
  }

  async #find(named: NamedOwnValue): Promise<OwnValue | null> {
    const place = placeOfNamed(named, this.#fields.values());
    switch (place.kind) {
      case 'value':
        return { fieldId: place.fieldId, value: place.value };
      case 'newChoice': {
        if (place.field.choices.length >= MOST_CHOICES || place.label.length > LONGEST_LABEL) return null;
        this.#keep(await addChoices(this.#transaction, place.field, [place.label], this.#tools));
        return await this.#find(named);
      }
      case 'newField': {
        if (this.#fields.size >= MOST_FIELDS || place.draft.name.length > LONGEST_LABEL) return null;
        if (place.draft.choices.some((label) => label.length > LONGEST_LABEL)) return null;
        const made = await createField(this.#transaction, place.draft, this.#tools);
        this.#keep(made);
        this.#made += 1;
        const within = placeOfNamed({ ...named, name: made.name }, [made]);
        return within.kind === 'value' ? { fieldId: within.fieldId, value: within.value } : null;
      }
    }
  }

  #keep(field: Field): void {
    this.#fields.set(field.id, field);
  }
}
