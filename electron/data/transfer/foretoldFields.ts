import type { Field, OwnValue } from '#shared/fields/field.ts';
import { placeOfNamed } from '#shared/fields/namedOwnValue.rules.ts';
import type { NamedOwnValue } from '#shared/fields/namedOwnValue.rules.ts';
import type { OwnFieldPlaces } from './contactIntake.ts';

/** Own fields where nothing is written: those that would be made, and choices that would be added, are only thought of. */
export class ForetoldFields implements OwnFieldPlaces {
  readonly #fields: Map<number, Field>;

  constructor(fields: readonly Field[]) {
    this.#fields = new Map(fields.map((field) => [field.id, field]));
  }

  fieldOf(id: number): Field | undefined {
    return this.#fields.get(id);
  }

  place(values: readonly NamedOwnValue[]): Promise<readonly OwnValue[]> {
    return Promise.resolve(values.flatMap((value) => this.#place(value) ?? []));
  }

  #place(value: NamedOwnValue): OwnValue | null {
    const place = placeOfNamed(value, this.#fields.values());
    if (place.kind === 'value') return { fieldId: place.fieldId, value: place.value };
    if (place.kind === 'newChoice') {
      const id = `new${place.field.choices.length}`;
      const choices = [...place.field.choices, { id, label: place.label }];
      this.#fields.set(place.field.id, { ...place.field, choices });
      return { fieldId: place.field.id, value: id };
    }
    const { name, type, appliesTo, choices: labels, currency = null } = place.draft;
    const choices = labels.map((label, at) => ({ id: `new${at}`, label }));
    const id = -1 - this.#fields.size;
    const times = { createdAt: '', updatedAt: '' };
    this.#fields.set(id, {
      id,
      uid: '',
      version: 1,
      name,
      type,
      appliesTo,
      choices,
      currency,
      valueCount: 0,
      ...times,
    });
    return this.#place(value);
  }
}
