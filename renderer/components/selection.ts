/** Which rows are selected: some by id, or all that match but a few. */
export type Selection =
  | { readonly kind: 'some'; readonly ids: ReadonlySet<number> }
  | { readonly kind: 'all'; readonly except: ReadonlySet<number> };

/** A selection with what a Shift range starts from. */
export interface SelectionState {
  readonly selection: Selection;
  /** What was selected before the range; a new range replaces the one before it. */
  readonly base: Selection;
  /** Row id where a range starts, or null. */
  readonly anchorId: number | null;
}

const NONE: Selection = { kind: 'some', ids: new Set() };

/** Nothing selected. */
export const NOTHING_SELECTED: SelectionState = { selection: NONE, base: NONE, anchorId: null };

/** All that match, however many are loaded. */
export const EVERYTHING_SELECTED: SelectionState = {
  selection: { kind: 'all', except: new Set() },
  base: NONE,
  anchorId: null,
};

/** Whether the row is selected. */
export function isSelected(selection: Selection, id: number): boolean {
  return selection.kind === 'all' ? !selection.except.has(id) : selection.ids.has(id);
}

/** How many are selected out of `total` that match. */
export function selectedCount(selection: Selection, total: number): number {
  return selection.kind === 'all' ? Math.max(0, total - selection.except.size) : selection.ids.size;
}

/** Turns one row on or off; ranges start here from now on. */
export function toggled({ selection }: SelectionState, id: number): SelectionState {
  const next = withToggled(selection, id);
  return { selection: next, base: next, anchorId: id };
}

/** Selects the rows from the anchor to the pointer or the focus, in place of the range before. */
export function extended(state: SelectionState, anchorId: number, rangeIds: readonly number[]): SelectionState {
  return { selection: withAll(state.base, rangeIds), base: state.base, anchorId };
}

function withToggled(selection: Selection, id: number): Selection {
  if (selection.kind === 'all') return { kind: 'all', except: flipped(selection.except, id) };
  return { kind: 'some', ids: flipped(selection.ids, id) };
}

function withAll(selection: Selection, ids: readonly number[]): Selection {
  if (selection.kind === 'all') {
    const except = new Set(selection.except);
    for (const id of ids) except.delete(id);
    return { kind: 'all', except };
  }
  return { kind: 'some', ids: new Set([...selection.ids, ...ids]) };
}

function flipped(ids: ReadonlySet<number>, id: number): ReadonlySet<number> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** The ids selected, where `all` are those of the whole list. */
export function selectedIds(selection: Selection, all: readonly number[]): number[] {
  return selection.kind === 'some' ? [...selection.ids] : all.filter((id) => !selection.except.has(id));
}
