import type { RunningBatch, UndoOptions, UndoStage } from '../handles.ts';

/** Called after each piece of the work of an undo: lets others run, counts, and throws CANCELLED when it is to stop. */
export interface UndoPace {
  readonly pause: () => Promise<void>;
  /** A stage of so many rows begins; null: nobody knows how many. Gives what is called after each piece of it. */
  readonly stage: (stage: UndoStage, total: number | null) => AfterPiece;
}

/** Told how many rows the piece had. */
export type AfterPiece = (rows: number) => Promise<void>;

export function paceOf(batch: Pick<RunningBatch, 'pause'>, onProgress: UndoOptions['onProgress']): UndoPace {
  const pause = () => batch.pause();
  return {
    pause,
    stage(stage, total) {
      let done = 0;
      onProgress?.(stage, 0, total);
      return async (rows) => {
        done += rows;
        onProgress?.(stage, done, total);
        await pause();
      };
    },
  };
}
