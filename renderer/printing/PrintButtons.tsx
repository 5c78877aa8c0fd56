import { Button } from '@mantine/core';
import { IconFileTypePdf, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PrintTarget } from './usePrinting.ts';

interface PrintButtonsProps {
  readonly busy: PrintTarget | null;
  readonly onPrint: (to: PrintTarget) => void;
  /** Which of the two is the one to start with; null: both are quiet. */
  readonly main: PrintTarget | null;
}

/** As a PDF, or on paper. */
export function PrintButtons({ busy, onPrint, main }: PrintButtonsProps) {
  const { t } = useTranslation('reminders');
  return (
    <>
      <Button
        variant={main === 'pdf' ? 'filled' : 'default'}
        {...(main === 'pdf' ? { 'data-autofocus': true } : {})}
        leftSection={<IconFileTypePdf size="1.125rem" aria-hidden="true" />}
        loading={busy === 'pdf'}
        disabled={busy === 'printer'}
        onClick={() => onPrint('pdf')}
      >
        {t('print.pdf')}
      </Button>
      <Button
        variant={main === 'printer' ? 'filled' : 'default'}
        {...(main === 'printer' ? { 'data-autofocus': true } : {})}
        leftSection={<IconPrinter size="1.125rem" aria-hidden="true" />}
        loading={busy === 'printer'}
        disabled={busy === 'pdf'}
        onClick={() => onPrint('printer')}
      >
        {t('print.paper')}
      </Button>
    </>
  );
}
