import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { data, dataClient } from '../../api/api.ts';
import { useNotify } from '../../app/notify.tsx';
import { useToday } from '../../app/today.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { PrintButtons } from '../../printing/PrintButtons.tsx';
import { usePrinting, type PrintTarget } from '../../printing/usePrinting.ts';
import { useSettings } from '../../settings/useSettings.ts';
import { CardSheet } from './CardSheet.tsx';
import { gatherCard, type CardPaper } from './gatherCard.ts';

interface PrintCardDialogProps {
  readonly id: number;
  readonly onClose: () => void;
}

/** Asks whether on paper or as a PDF, then prints a contact's card. */
export function PrintCardDialog({ id, onClose }: PrintCardDialogProps) {
  const { t } = useTranslation('contacts');
  const today = useToday();
  const { notify } = useNotify();
  const { settings } = useSettings();
  const card = useQuery(data.contacts.get.queryOptions({ input: { id } }));
  const { busy, problem, content, sheet, print } = usePrinting<CardPaper>();
  const shown = card.data?.displayName ?? '';
  const name = shown === '' ? t('card.unnamed') : shown;

  const printIt = async (to: PrintTarget): Promise<void> => {
    const isDone = await print(to, name.slice(0, 200), () => gatherCard(dataClient, id, today), {
      pageNumbers: true,
    });
    if (!isDone) return;
    onClose();
    if (to === 'pdf') notify(t('paper.saved'));
  };
  return (
    <Dialog onClose={onClose} title={t('paper.cardTitle', { name })} size="md">
      <Stack>
        <Text>{t('paper.cardIntro')}</Text>
        {problem === null ? null : <ErrorNotice error={problem} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('paper.cancel')}
          </Button>
          <PrintButtons busy={busy} main="pdf" onPrint={(to) => void printIt(to)} />
        </Group>
      </Stack>
      {content === null ? null : (
        <CardSheet ref={sheet} paper={content} company={settings?.companyName ?? ''} today={today} to={busy ?? 'pdf'} />
      )}
    </Dialog>
  );
}
