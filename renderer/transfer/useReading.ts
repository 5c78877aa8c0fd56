import { useRef, useState } from 'react';
import type { ContactTarget } from '#shared/transfer/contactTarget.ts';
import type { SaleColumn } from '#shared/transfer/sheet.ts';
import type { Inspection } from '#shared/transfer/transfer.ts';
import type { TaskState } from '../api/followTask.ts';
import type { FileReading } from './fileReading.ts';

/** Looks through the staged file once more, and stops doing so. */
export interface ReadAgain {
  readonly start: (reading: FileReading) => Promise<TaskState<Inspection>>;
  readonly stop: () => void;
}

/** A file as it was read, and how. */
export interface Read<Found extends Inspection, Target> {
  readonly inspection: Found;
  readonly reading: FileReading<Target>;
}

export interface ReadingOptions<Found extends Inspection> {
  readonly again: ReadAgain;
  /** Whether what was found is still of the kind that is shown. */
  readonly isOurs: (inspection: Inspection) => inspection is Found;
  /** What was found is of another kind now: somebody else shows it. */
  readonly onOther: (read: Read<Inspection, never>) => void;
}

/**
 * How a file is read now, and what it brings then. Every change looks through it anew; the last one holds, and what is
 * overtaken is stopped. What was found before stays until the new is there.
 */
export function useReading<Found extends Inspection, Target extends SaleColumn | ContactTarget>(
  first: Read<Found, Target>,
  { again, isOurs, onOther }: ReadingOptions<Found>,
) {
  const [inspection, setInspection] = useState(first.inspection);
  const [reading, setReading] = useState(first.reading);
  const [error, setError] = useState<unknown>(null);
  const [isReading, setIsReading] = useState(false);
  /** Grows each time the file was looked through. */
  const [times, setTimes] = useState(0);
  const wanted = useRef(first.reading);
  const isBusy = useRef(false);

  const read = async () => {
    if (isBusy.current) {
      again.stop();
      return;
    }
    isBusy.current = true;
    setIsReading(true);
    for (let asked: FileReading<Target> | null = null; asked !== wanted.current;) {
      asked = wanted.current;
      const end = await again.start(asked);
      if (asked !== wanted.current) continue;
      setError(end.phase === 'failed' ? end.error : null);
      if (end.phase !== 'done') continue;
      if (isOurs(end.result)) {
        setInspection(end.result);
        setTimes((before) => before + 1);
      } else onOther({ inspection: end.result, reading: { onMatch: asked.onMatch, options: asked.options } });
    }
    isBusy.current = false;
    setIsReading(false);
  };
  const change = (next: (reading: FileReading<Target>) => FileReading<Target>) => {
    wanted.current = next(wanted.current);
    setReading(wanted.current);
    void read();
  };
  return { inspection, reading, error, isReading, times, change };
}
