import type { ContactDraft } from '#shared/contacts/contact.ts';
import type { IncomingRow, RowReading } from './contactSheet.ts';

/** What the other thread needs of a row that can be taken. */
export interface PackedParts {
  /** What it says, for merging it into a contact. */
  readonly drafts: boolean;
  /** Its cells, for showing them. */
  readonly cells: boolean;
}

/** An entry on its way between two threads. Its draft is a text of its own: hardly any import looks into it. */
type PackedEntry = Omit<IncomingRow, 'draft' | 'content'> & {
  readonly draft: string;
  readonly content: Omit<IncomingRow['content'], 'columns'> & { readonly columns: readonly unknown[] };
};
type PackedReading =
  | Exclude<RowReading, { readonly type: 'entry' }>
  | { readonly type: 'entry'; readonly entry: PackedEntry };
interface PackedGroup {
  /** Names of the columns of every contact, in their order. */
  readonly columns: readonly string[];
  readonly readings: readonly PackedReading[];
}

/** Readings as one text, which goes from thread to thread faster than objects do. */
export function packed(readings: readonly RowReading[], parts: PackedParts): string {
  let columns: readonly string[] = [];
  const packedOnes = readings.map((reading): PackedReading => {
    if (reading.type !== 'entry') return reading;
    const { draft, content, row, ...entry } = reading.entry;
    columns = Object.keys(content.columns);
    return {
      type: 'entry',
      entry: {
        ...entry,
        row: parts.cells ? row : { line: row.line, cells: [] },
        draft: parts.drafts ? JSON.stringify(draft) : '',
        content: { ...content, columns: Object.values(content.columns) },
      },
    };
  });
  return JSON.stringify({ columns, readings: packedOnes } satisfies PackedGroup);
}

/** The readings again. A draft that was not wanted fails where it is asked for. */
export function unpacked(text: string): readonly RowReading[] {
  const { columns, readings } = JSON.parse(text) as PackedGroup;
  return readings.map((reading) =>
    reading.type === 'entry' ? { type: 'entry', entry: unpackedEntry(reading.entry, columns) } : reading,
  );
}

function unpackedEntry({ draft: text, content, ...entry }: PackedEntry, names: readonly string[]): IncomingRow {
  let draft: ContactDraft | null = null;
  const columns: Record<string, unknown> = {};
  for (const [at, name] of names.entries()) columns[name] = content.columns[at];
  return {
    ...entry,
    content: { ...content, columns: columns as unknown as IncomingRow['content']['columns'] },
    get draft() {
      return (draft ??= JSON.parse(text) as ContactDraft);
    },
  };
}
