import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SystemStatus } from '#shared/system/system.contract.ts';
import { useKeptFocus } from '../components/keptFocus.ts';
import classes from './AppFrame.module.css';
import { FileDropTarget } from './FileDropTarget.tsx';
import { FrameCommands } from './FrameCommands.tsx';
import { PrintContactsHost } from '../contacts/print/PrintContactsHost.tsx';
import { LogDialogHost } from '../interactions/LogDialogHost.tsx';
import { PrintHost } from '../reminders/PrintHost.tsx';
import { ReminderFormHost } from '../reminders/ReminderFormHost.tsx';
import { RestoreHost } from '../settings/RestoreHost.tsx';
import { SaleDialogHost } from '../sales/SaleDialogHost.tsx';
import { ViewCommands } from '../contacts/views/ViewCommands.tsx';
import { KeySheet } from './KeySheet.tsx';
import { LongTaskHost } from './LongTaskHost.tsx';
import { NoticeClicks } from './NoticeClicks.tsx';
import { Palette } from './Palette.tsx';
import { Rail } from './Rail.tsx';
import { SampleBanner } from './SampleBanner.tsx';
import { Screens } from './Screens.tsx';
import { useLastScreen } from './lastScreen.ts';
import { useOverdueCopiesNotice } from './overdueCopies.ts';
import { useUncleanEndNotice } from './uncleanEnd.ts';
import { useUnreadNotice } from './unreadNotice.tsx';
import { useFocusAfterMove } from './useFocusAfterMove.ts';

interface AppFrameProps {
  readonly status: Pick<SystemStatus, 'which' | 'endedUncleanly'>;
  /** Whether it is seen, or only made ready to be. */
  readonly isShown: boolean;
}

/** The frame around every screen: rail, banner, content, palette, keys. */
export function AppFrame({ status, isShown }: AppFrameProps) {
  const { t } = useTranslation('app');
  const isPlaced = useLastScreen();
  const frame = useRef<HTMLDivElement>(null);
  useKeptFocus(frame);
  useFocusAfterMove();
  useUncleanEndNotice(status.endedUncleanly);
  useOverdueCopiesNotice();
  useUnreadNotice();
  return (
    <div ref={frame} className={classes['frame']} data-unseen={isShown ? undefined : true}>
      <a className={classes['skip']} href="#content" onClick={skipToContent}>
        {t('skipToContent')}
      </a>
      <FrameCommands />
      <ViewCommands />
      {status.which === 'sample' && <SampleBanner />}
      <div className={classes['columns']}>
        <Rail />
        <main id="content" tabIndex={-1} className={classes['content']}>
          {isPlaced && <Screens key={status.which} />}
        </main>
      </div>
      <Palette />
      <KeySheet />
      <LogDialogHost />
      <ReminderFormHost />
      <SaleDialogHost />
      <PrintHost />
      <PrintContactsHost />
      <NoticeClicks />
      <FileDropTarget />
      <RestoreHost />
      <LongTaskHost />
    </div>
  );
}

/** The place stands in the hash, so the link must not change it. */
function skipToContent(event: React.MouseEvent): void {
  event.preventDefault();
  document.getElementById('content')?.focus();
}
