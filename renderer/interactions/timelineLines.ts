import type { TimelineEntry } from '#shared/timeline/timeline.ts';

type EditEntry = Extract<TimelineEntry, { kind: 'edit' }>;

/** Several edits in a row that one of us made on one day, as one quiet line. */
export interface EditLine {
  readonly kind: 'edits';
  readonly on: string;
  readonly staff: EditEntry['staff'];
  /** Names of the fields that changed, each once, in the order of their first change. */
  readonly fields: readonly string[];
  /** What was done where no fields are known, each once. */
  readonly labels: readonly EditEntry['label'][];
  readonly count: number;
  readonly key: string;
}

/** What stands as one line on the timeline. */
export type TimelineLine =
  | EditLine
  | { readonly kind: 'entry'; readonly key: string; readonly entry: Exclude<TimelineEntry, { kind: 'edit' }> };

/** The entries as lines, newest first as they came; edits in a row of the same hand and day come together. */
export function timelineLines(entries: readonly TimelineEntry[]): readonly TimelineLine[] {
  const lines: TimelineLine[] = [];
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const last = lines.at(-1);
    if (entry.kind !== 'edit') {
      const key = keyOf(entry);
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      // The same amount may be paid twice on one day.
      lines.push({ kind: 'entry', key: count === 1 ? key : `${key}.${count}`, entry });
    } else if (last?.kind === 'edits' && last.on === entry.on && last.staff?.id === entry.staff?.id) {
      lines[lines.length - 1] = joined(last, entry);
    } else {
      lines.push(editLine(entry));
    }
  }
  return lines;
}

function editLine(entry: EditEntry): EditLine {
  const { on, staff, fields, label, batchId } = entry;
  const named = namesAll(entry);
  return {
    kind: 'edits',
    on,
    staff,
    fields: named ? [...new Set(fields)] : [],
    labels: named ? [] : [label],
    count: 1,
    // The oldest of a group names it: newer ones join it without a line coming or going.
    key: `edit${batchId}`,
  };
}

function joined(line: EditLine, entry: EditEntry): EditLine {
  const added = editLine(entry);
  return {
    ...line,
    fields: [...new Set([...line.fields, ...added.fields])],
    labels: [...new Set([...line.labels, ...added.labels])],
    count: line.count + 1,
    key: added.key,
  };
}

/** Whether the fields say it all: a change of fields, not a card that was written or put away. */
function namesAll({ fields, label }: EditEntry): boolean {
  return fields.length > 0 && !WHOLE.has(label);
}

const WHOLE: ReadonlySet<string> = new Set(['contactCreated', 'contactsRemoved', 'contactsRestored']);

function keyOf(entry: Exclude<TimelineEntry, { kind: 'edit' }>): string {
  switch (entry.kind) {
    case 'interaction':
      return `interaction${entry.interaction.id}`;
    case 'promise':
      return `promise${entry.reminderId}.${entry.dueOn}`;
    case 'sale':
      return `sale${entry.saleId}.${entry.event}.${entry.on}.${entry.amountMinor}`;
    case 'import':
      return `import${entry.batchId}`;
  }
}
