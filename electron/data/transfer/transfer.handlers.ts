import { implement } from '@orpc/server';
import { transferContract } from '#shared/transfer/transfer.contract.ts';
import type { DataContext } from '../context.ts';
import { inContractErrors } from '../inContractErrors.ts';
import { runTask } from '../tasks.ts';
import { exportArchive } from './archive/exportArchive.service.ts';
import { restoreArchive } from './archive/restoreArchive.service.ts';
import { exportContacts } from './export.service.ts';
import { exportContactsSheet } from './exportContactsSheet.service.ts';
import { exportCalendar } from './exportCalendar.service.ts';
import { exportSales } from './exportSales.service.ts';
import { importFile } from './import.service.ts';
import { inspectFile } from './inspect.service.ts';
import { inspectedRows } from './inspectedRows.ts';
import { pastImports } from './pastImports.service.ts';

const transfer = implement(transferContract).$context<DataContext>().use(inContractErrors);

export const transferHandlers = transfer.router({
  stage: transfer.stage.handler(async ({ context, input }) => ({
    file: await context.staging.stage(input.name, input.byteSize),
  })),
  stagePiece: transfer.stagePiece.handler(async ({ context, input }) => {
    const piece = new Uint8Array(await input.piece.arrayBuffer());
    return { received: await context.staging.append(input.file, input.offset, piece) };
  }),
  readPiece: transfer.readPiece.handler(async ({ context, input }) => {
    const { bytes, byteSize } = await context.staging.readPiece(input.file, input.offset);
    return { piece: new Blob([bytes]), byteSize };
  }),
  discard: transfer.discard.handler(async ({ context, input }) => {
    await context.staging.discard(input.file);
    return {};
  }),
  inspect: transfer.inspect.handler(({ context, input, signal }) =>
    runTask(context.tasks, (task) => inspectFile(context, input, context.today(), task), signal),
  ),
  import: transfer.import.handler(({ context, input, signal }) =>
    runTask(context.tasks, (task) => importFile({ ...context, today: context.today() }, input, task), signal),
  ),
  rows: transfer.rows.handler(({ context, input }) => inspectedRows(context.staging, input)),
  history: transfer.history.handler(({ context, input }) =>
    context.database.read((reader) => pastImports(reader, input)),
  ),
  restoreArchive: transfer.restoreArchive.handler(({ context, input, signal }) =>
    runTask(context.tasks, (task) => restoreArchive(context, input.file, task), signal),
  ),
  export: transfer.export.handler(({ context, input, signal }) =>
    runTask(
      context.tasks,
      async (task) => {
        // From one file to its end: ids mean somebody else in another.
        const database = await context.workspace.settled();
        const source = { database, staging: context.staging };
        const today = context.today();
        if (input.format === 'archive') return await exportArchive(context, today, task);
        if (input.format === 'csv')
          return input.of === 'sales'
            ? await exportSales(source, input, today, task)
            : await exportContactsSheet(source, input, today, task);
        return input.format === 'ics'
          ? await exportCalendar(source, input, { at: context.clock(), today }, task)
          : await exportContacts(source, input, today, task);
      },
      signal,
    ),
  ),
});
