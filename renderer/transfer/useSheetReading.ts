import { useRef, useState } from 'react';
import type { Inspection, SalesInspection, SaleColumn, SheetReading } from '#shared/transfer/transfer.ts';
import type { TaskState } from '../api/useTask.ts';

/** How a sheet is to be read; what is left out is found by looking at it. */
export type ChosenReading = Partial<SheetReading>;

/** Looks through the staged sheet once more. */
export type InspectAgain = (reading: ChosenReading) => Promise<TaskState<Inspection>>;

/** How the sheet is read now, and what it brings then: every change looks through it anew, the last one holds. */
export function useSheetReading(first: SalesInspection, inspectAgain: InspectAgain) {
  const [inspection, setInspection] = useState(first);
  const [reading, setReading] = useState<ChosenReading>({});
  const [error, setError] = useState<unknown>(null);
  const [isReading, setIsReading] = useState(false);
  const wanted = useRef<ChosenReading>({});
  const isBusy = useRef(false);

  const read = async () => {
    if (isBusy.current) return;
    isBusy.current = true;
    setIsReading(true);
    for (let asked: ChosenReading | null = null; asked !== wanted.current;) {
      asked = wanted.current;
      const end = await inspectAgain(asked);
      if (asked !== wanted.current) continue;
      setError(end.phase === 'failed' ? end.error : null);
      if (end.phase === 'done' && end.result.format === 'csv') setInspection(end.result);
    }
    isBusy.current = false;
    setIsReading(false);
  };
  const change = (changed: ChosenReading) => {
    // Other characters or cells make other columns.
    const isOtherTable = changed.encoding !== undefined || changed.delimiter !== undefined;
    const { columns, ...rest } = { ...wanted.current, ...changed };
    wanted.current = isOtherTable || columns === undefined ? rest : { ...rest, columns };
    setReading(wanted.current);
    void read();
  };
  const changeColumn = (at: number, column: SaleColumn | null) => {
    const columns = inspection.columns.map((one, index) => {
      if (index === at) return column;
      return column !== null && one.column === column ? null : one.column;
    });
    change({ columns });
  };
  return { inspection, reading, error, isReading, change, changeColumn };
}
