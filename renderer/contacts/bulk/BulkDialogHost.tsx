import { RhythmDialog } from '../RhythmDialog.tsx';
import { TagDialog } from '../TagDialog.tsx';
import { BulkProgress } from './BulkProgress.tsx';
import { SetFieldDialog } from './SetFieldDialog.tsx';
import type { BulkDialogs } from './useBulkDialogs.ts';

/** The dialog over a selection that is open, or the progress of what it began. */
export function BulkDialogHost({ dialogs }: { readonly dialogs: BulkDialogs }) {
  const { bulk, dialog, close, save } = dialogs;
  if (dialog === null) return <BulkProgress bulk={bulk} />;
  const { count, filter } = dialog;
  switch (dialog.what) {
    case 'tags':
      return (
        <TagDialog count={count} onSave={(add, remove) => void save({ type: 'tag', add, remove })} onClose={close} />
      );
    case 'rhythm':
      return (
        <RhythmDialog
          count={count}
          name={dialog.name}
          rhythm={dialog.rhythm}
          onSave={(rhythm) => save({ type: 'set', patch: { rhythm } })}
          onClose={close}
        />
      );
    case 'set':
      return <SetFieldDialog filter={filter} count={count} onSave={(change) => void save(change)} onClose={close} />;
  }
}
