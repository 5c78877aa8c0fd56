import { useRequest } from '../app/requestStore.ts';
import { ExportDialog } from './ExportDialog.tsx';
import { ImportDialog } from './ImportDialog.tsx';
import { SalesExportDialog } from './SalesExportDialog.tsx';
import { exportRequests, importRequests, salesExportRequests } from './transferRequests.ts';

/** Shows the import or the export that was asked for. */
export function TransferHost() {
  const toImport = useRequest(importRequests);
  const toExport = useRequest(exportRequests);
  const salesToExport = useRequest(salesExportRequests);
  return (
    <>
      {toImport === null ? null : <ImportDialog request={toImport} onClose={() => importRequests.close()} />}
      {toExport === null ? null : <ExportDialog request={toExport} onClose={() => exportRequests.close()} />}
      {salesToExport === null ? null : (
        <SalesExportDialog request={salesToExport} onClose={() => salesExportRequests.close()} />
      )}
    </>
  );
}
