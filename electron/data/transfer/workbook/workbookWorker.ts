import { parentPort, workerData } from 'node:worker_threads';
import { convertWorkbook } from './convertWorkbook.ts';
import type { ConvertedSheet } from './convertWorkbook.ts';
import { WorkbookProblem } from './workbookProblem.ts';
import type { WorkbookRefusal } from './workbookProblem.ts';

/** What the thread is to do. */
export interface WorkbookJob {
  readonly from: string;
  readonly to: string;
}

/** What the thread tells. The last one is any other than `read`. */
export type WorkbookNews =
  | { readonly type: 'read'; readonly share: number }
  | { readonly type: 'done'; readonly sheets: readonly ConvertedSheet[] }
  | { readonly type: 'refused'; readonly refusal: WorkbookRefusal; readonly why: string }
  /** The disk, not the workbook. `code` is the system's, which a cloned error would lose. */
  | { readonly type: 'failed'; readonly message: string; readonly code: string | null };

/** Told again after so much. */
const SHARE_STEP = 0.01;

async function convert({ from, to }: WorkbookJob): Promise<WorkbookNews> {
  let told = 0;
  try {
    const sheets = await convertWorkbook(from, to, (share) => {
      if (share - told < SHARE_STEP) return;
      told = share;
      tell({ type: 'read', share });
    });
    return { type: 'done', sheets };
  } catch (error) {
    if (error instanceof WorkbookProblem) return { type: 'refused', refusal: error.refusal, why: error.message };
    const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
    return { type: 'failed', message: error instanceof Error ? error.message : String(error), code };
  }
}

function tell(news: WorkbookNews): void {
  parentPort?.postMessage(news);
}

if (parentPort !== null) void convert(workerData as WorkbookJob).then(tell);
