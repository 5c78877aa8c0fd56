import { useRequest } from '../app/requestStore.ts';
import { exportRequests, importRequests, salesExportRequests } from './transferRequests.ts';
import { lazyPart } from '../components/lazyPart.tsx';

const ExportDialog = lazyPart(async () => (await import('./ExportDialog.tsx')).ExportDialog);
const ImportDialog = lazyPart(async () => (await import('./ImportDialog.tsx')).ImportDialog);
const SalesExportDialog = lazyPart(async () => (await import('./SalesExportDialog.tsx')).SalesExportDialog);

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
