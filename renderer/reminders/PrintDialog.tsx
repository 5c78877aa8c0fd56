import { Button, Group, Radio, Stack, Text } from '@mantine/core';
import { IconFileTypePdf, IconPrinter } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { dataClient, shellClient } from '../api/api.ts';
import { useFormat } from '../app/format.ts';
import { useNotify } from '../app/notify.tsx';
import { useToday } from '../app/today.ts';
import { useWho } from '../app/useWho.ts';
import { Dialog } from '../components/Dialog.tsx';
import { ErrorNotice } from '../components/ErrorNotice.tsx';
import { useSettings } from '../settings/useSettings.ts';
import { gatherPrintList, type PrintClient, type PrintList } from './printList.ts';
import { PrintSheet } from './PrintSheet.tsx';

const client: PrintClient = {
  due: dataClient.reminders.due,
  desk: dataClient.desk.get,
  contacts: dataClient.contacts.list,
};

/** Asks whose list and whether on paper or as a PDF, then prints it. */
export function PrintDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['reminders', 'app']);
  const { t: words } = useTranslation('reminders');
  const format = useFormat();
  const today = useToday();
  const { me, choices } = useWho();
  const { settings } = useSettings();
  const { notify } = useNotify();
  const [whose, setWhose] = useState<'mine' | 'all'>('all');
  const [busy, setBusy] = useState<'printer' | 'pdf' | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const [list, setList] = useState<PrintList | null>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const asksWhose = me !== null && choices.length > 1;
  const staff = asksWhose && whose === 'mine' ? me : null;

  const print = async (to: 'printer' | 'pdf') => {
    setBusy(to);
    setProblem(null);
    try {
      const wish = { today, staffId: staff?.id ?? null, weekStartsOn: settings?.weekStartsOn ?? 1 };
      const gathered = await gatherPrintList(client, wish);
      flushSync(() => setList(gathered));
      await handsAreThere(sheet.current);
      const { done } = await shellClient.print({
        to,
        name: to === 'pdf' ? `${t('print.fileName', { day: today })}.pdf` : t('print.fileName', { day: today }),
      });
      setList(null);
      setBusy(null);
      if (!done) return;
      onClose();
      if (to === 'pdf') notify(words('print.saved'));
    } catch (error) {
      console.error(error);
      setList(null);
      setBusy(null);
      setProblem(error);
    }
  };

  return (
    <Dialog onClose={onClose} title={t('print.title')} size="md">
      <Stack>
        <Text>{t('print.intro', { day: format.date(today) })}</Text>
        {asksWhose ? (
          <Radio.Group
            label={t('print.whose')}
            value={whose}
            onChange={(choice) => setWhose(choice === 'mine' ? 'mine' : 'all')}
          >
            <Stack gap="xs" mt="xs">
              <Radio value="all" label={t('print.all')} />
              <Radio value="mine" label={t('print.mine', { name: me.name })} />
            </Stack>
          </Radio.Group>
        ) : null}
        {problem === null ? null : <ErrorNotice error={problem} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('app:cancel')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconFileTypePdf size="1.125rem" aria-hidden="true" />}
            loading={busy === 'pdf'}
            disabled={busy === 'printer'}
            onClick={() => void print('pdf')}
          >
            {t('print.pdf')}
          </Button>
          <Button
            data-autofocus
            leftSection={<IconPrinter size="1.125rem" aria-hidden="true" />}
            loading={busy === 'printer'}
            disabled={busy === 'pdf'}
            onClick={() => void print('printer')}
          >
            {t('print.paper')}
          </Button>
        </Group>
      </Stack>
      {list === null
        ? null
        : createPortal(
            <PrintSheet
              ref={sheet}
              list={list}
              company={settings?.companyName ?? ''}
              whose={staff === null ? null : staff.name}
            />,
            document.body,
          )}
    </Dialog>
  );
}

/** Measuring the sheet lays it out, which asks for its fonts; they have to be there before it goes to paper. */
async function handsAreThere(sheet: HTMLElement | null): Promise<void> {
  sheet?.getBoundingClientRect();
  await document.fonts.ready;
}
