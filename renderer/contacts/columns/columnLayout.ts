import type { ContactListColumn } from '#shared/views/view.ts';

/** The columns beside the name that are shown while nobody chose any, in their order. */
export const USUAL_COLUMNS: readonly ContactListColumn[] = [
  'work',
  'phone',
  'touch',
  'lastContact',
  'email',
  'tags',
  'knownBy',
];

/** The same in the order in which they find room: what matters least goes first where there is none. */
const BY_IMPORTANCE: readonly ContactListColumn[] = [
  'phone',
  'touch',
  'work',
  'lastContact',
  'email',
  'tags',
  'knownBy',
];

/** How wide a column is, in rem. */
export interface ColumnWidth {
  /** Below this it says nothing. */
  readonly least: number;
  /** With this it has room to breathe. */
  readonly comfortable: number;
  /** Its share of what is left. */
  readonly grow: number;
}

export const NAME_WIDTH: ColumnWidth = { least: 11, comfortable: 13, grow: 2.4 };
const OWN_WIDTH: ColumnWidth = { least: 7.5, comfortable: 9, grow: 0.8 };

const WIDTHS: Readonly<Record<Exclude<ContactListColumn, `own:${number}`>, ColumnWidth>> = {
  work: { least: 7, comfortable: 8, grow: 1.4 },
  /* Holds +86 138 0013 8000 whole, and an extension where there is room. */
  phone: { least: 11, comfortable: 11, grow: 0.8 },
  touch: { least: 9, comfortable: 9, grow: 0.3 },
  lastContact: { least: 7.5, comfortable: 7.5, grow: 0.2 },
  email: { least: 8.5, comfortable: 12, grow: 1.2 },
  tags: { least: 7.5, comfortable: 11, grow: 0.8 },
  knownBy: { least: 6.5, comfortable: 11, grow: 0.7 },
  kind: { least: 5.5, comfortable: 6, grow: 0.1 },
  place: { least: 6.5, comfortable: 7.5, grow: 0.6 },
  birthday: { least: 8.5, comfortable: 9, grow: 0.2 },
  url: { least: 8.5, comfortable: 11, grow: 0.9 },
  note: { least: 9, comfortable: 13, grow: 1.4 },
  createdAt: { least: 7, comfortable: 8, grow: 0.2 },
  updatedAt: { least: 7, comfortable: 8, grow: 0.2 },
};

/** How wide a column is. */
export function widthOf(column: ContactListColumn): ColumnWidth {
  return isOwn(column) ? OWN_WIDTH : WIDTHS[column];
}

/** Room of the box before each row and of its edges, and between two columns, rem. */
const AROUND = 3.75;
const GAP = 0.75;
/** Below this a list stands beside a card or in a small window: nothing scrolls sideways there, columns make way. */
const NARROW = 46;
/** Below this a colour is told by its dot alone. */
const DOTS_ONLY = 38;

/** Which columns are drawn, and how. */
export interface ColumnLayout {
  /** Beside the name, in their order. */
  readonly columns: readonly ContactListColumn[];
  /** Whether the employer stands below the name, having no column. */
  readonly isWorkUnderName: boolean;
  /** Whether only the dot of staying in touch finds room. */
  readonly isTouchDot: boolean;
  /** Width of a row where it is wider than the list, rem; null: nothing scrolls sideways. */
  readonly scrollWidth: number | null;
}

export interface LayoutWish {
  /** Null: the usual ones. */
  readonly chosen: readonly ContactListColumn[] | null;
  /** Columns by which the list is ordered or filtered: these find room before others. */
  readonly wanted: readonly ContactListColumn[];
  /** Width of the list, rem; null while it is not known. */
  readonly width: number | null;
}

/**
 * Lays the columns out. Chosen ones are all shown where the list has its usual width, and scroll sideways where they do not
 * fit; the usual ones give way to each other by importance, and so do chosen ones in a narrow list, by their order.
 */
export function layoutColumns({ chosen, wanted, width }: LayoutWish): ColumnLayout {
  const usual = chosen === null;
  const asked = usual ? withWanted(USUAL_COLUMNS, wanted) : chosen;
  if (width === null) return { columns: asked, isWorkUnderName: false, isTouchDot: false, scrollWidth: null };
  if (!usual && width >= NARROW) {
    const needed = widthTogether(asked, 'least');
    const isTight = needed > width;
    return { columns: asked, isWorkUnderName: false, isTouchDot: false, scrollWidth: isTight ? needed : null };
  }
  const byImportance = usual ? BY_IMPORTANCE : asked;
  const inTurn = [...new Set([...wanted, ...byImportance])].filter((column) => asked.includes(column));
  const fitting = inTurn.filter((_, index) => widthTogether(inTurn.slice(0, index + 1), 'comfortable') <= width);
  const dot = usual && width < DOTS_ONLY && !wanted.includes('touch') && !fitting.includes('touch');
  const columns = asked.filter((column) => fitting.includes(column) || (dot && column === 'touch'));
  const isWorkUnderName = asked.includes('work') && !fitting.includes('work');
  return { columns, isWorkUnderName, isTouchDot: dot, scrollWidth: null };
}

/** The usual columns, and before the tags those that are needed to understand the order. */
function withWanted(
  columns: readonly ContactListColumn[],
  wanted: readonly ContactListColumn[],
): readonly ContactListColumn[] {
  return [...columns, ...wanted.filter((column) => !columns.includes(column))];
}

function widthTogether(columns: readonly ContactListColumn[], kind: 'least' | 'comfortable'): number {
  return columns.reduce((sum, column) => sum + GAP + widthOf(column)[kind], AROUND + NAME_WIDTH[kind]);
}

/** Whether the column shows an own field. */
export function isOwn(column: ContactListColumn): column is `own:${number}` {
  return column.startsWith('own:');
}

/** The field of a column `own:7`. */
export function ownFieldId(column: `own:${number}`): number {
  return Number(column.slice('own:'.length));
}
