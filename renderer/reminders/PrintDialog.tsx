import { Button, Group, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dataClient } from '../api/api.ts';
import { useFormat } from '../app/format.ts';
import { useNotify } from '../app/notify.tsx';
import { useToday } from '../app/today.ts';
import { useWho } from '../app/useWho.ts';
import { Dialog } from '../components/Dialog.tsx';
import { ErrorNotice } from '../components/ErrorNotice.tsx';
import { PrintButtons } from '../printing/PrintButtons.tsx';
import { usePrinting, type PrintTarget } from '../printing/usePrinting.ts';
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
  const { busy, problem, content: list, sheet, print } = usePrinting<PrintList>();
  const asksWhose = me !== null && choices.length > 1;
  const staff = asksWhose && whose === 'mine' ? me : null;

  const printList = async (to: PrintTarget) => {
    const wish = { today, staffId: staff?.id ?? null, weekStartsOn: settings?.weekStartsOn ?? 1 };
    const isDone = await print(to, t('print.fileName', { day: today }), () => gatherPrintList(client, wish));
    if (!isDone) return;
    onClose();
    if (to === 'pdf') notify(words('print.saved'));
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
          <PrintButtons busy={busy} main="printer" onPrint={(to) => void printList(to)} />
        </Group>
      </Stack>
      {list === null ? null : (
        <PrintSheet
          ref={sheet}
          list={list}
          company={settings?.companyName ?? ''}
          whose={staff === null ? null : staff.name}
        />
      )}
    </Dialog>
  );
}
