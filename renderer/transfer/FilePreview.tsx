import type { ReactNode } from 'react';
import type { Inspection } from '#shared/transfer/transfer.ts';
import { moveIn } from '../moving/movingRequests.ts';
import { ArchivePreview } from './ArchivePreview.tsx';
import { CalendarPreview } from './CalendarPreview.tsx';
import { ContactSheetPreview } from './contactSheet/ContactSheetPreview.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import { SheetPreview } from './SheetPreview.tsx';
import type { useImport } from './useImport.ts';
import type { Read } from './useReading.ts';

interface FilePreviewProps {
  readonly flow: ReturnType<typeof useImport>;
  readonly read: Read<Inspection, never>;
  readonly onClose: () => void;
}

/** What the file would bring, each kind in its own way. */
export function FilePreview({ flow, read, onClose }: FilePreviewProps): ReactNode {
  const { inspection, reading } = read;
  const { file, staged, again, showAs, importAll } = flow;
  if (file === null || staged === null) return null;
  const shared = { again, onOther: showAs, onImport: importAll, onClose };
  switch (inspection.format) {
    case 'ics':
      return (
        <CalendarPreview
          inspection={inspection}
          onImport={(onMatch) => importAll({ onMatch, options: {} })}
          onClose={onClose}
        />
      );
    case 'vcf':
      return <ImportPreview staged={staged} first={{ inspection, reading }} {...shared} />;
    case 'archive':
      return (
        <ArchivePreview
          inspection={inspection}
          onOpen={() => {
            onClose();
            moveIn(file);
          }}
          onClose={onClose}
        />
      );
    case 'csv':
      return inspection.as === 'sales' ? (
        <SheetPreview file={file} first={{ inspection, reading }} {...shared} />
      ) : (
        <ContactSheetPreview file={file} staged={staged} first={{ inspection, reading }} {...shared} />
      );
  }
}
