import type { Field, OwnValue } from '#shared/fields/field.ts';
import type { NamedOwnValue } from '#shared/fields/namedOwnValue.rules.ts';
import { NamedValues } from '../fields/namedValues.service.ts';
import type { FieldTools } from '../fields/fields.service.ts';
import type { Transaction } from '../database/handles.ts';
import type { OwnFieldPlaces } from './contactIntake.ts';

/** Own fields inside an import: those that are missing are made in the same batch. */
export class ImportedFields implements OwnFieldPlaces {
  readonly #values: NamedValues;

  private constructor(values: NamedValues) {
    this.#values = values;
  }

  static async begin(transaction: Transaction, tools: FieldTools): Promise<ImportedFields> {
    return new ImportedFields(await NamedValues.begin(transaction, tools));
  }

  get all(): ReadonlyMap<number, Field> {
    return this.#values.fields;
  }

  /** How many were made. */
  get made(): number {
    return this.#values.made;
  }

  fieldOf(id: number): Field | undefined {
    return this.#values.fields.get(id);
  }

  async place(values: readonly NamedOwnValue[]): Promise<readonly OwnValue[]> {
    return (await this.#values.place(values)).own;
  }
}
