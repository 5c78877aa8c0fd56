import { Button, Group, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../components/Dialog.tsx';
import classes from './ConflictDialog.module.css';
import type { EditableField } from './conflict.ts';
import { type ConflictRequest, conflictRequests } from './conflictRequests.ts';
import { useFieldWords } from './fieldWords.ts';
import { useRequest } from '../app/requestStore.ts';

/** Asks, field by field, which version to keep. Closing it goes back to editing: nothing is lost. */
export function ConflictDialog() {
  const request = useRequest(conflictRequests);
  return request === null ? null : <Question request={request} />;
}

function Question({ request }: { readonly request: ConflictRequest }) {
  const { t } = useTranslation(['contacts', 'app']);
  const words = useFieldWords();
  const { contact, conflicts, answer } = request;
  const [keptTheirs, setKeptTheirs] = useState<ReadonlySet<EditableField>>(new Set());
  const choose = (field: EditableField, choice: string) => {
    const next = new Set(keptTheirs);
    if (choice === 'theirs') next.add(field);
    else next.delete(field);
    setKeptTheirs(next);
  };
  return (
    <Dialog onClose={() => answer(null)} closeOnClickOutside={false} size="lg" title={t('conflict.title')}>
      <Stack>
        <Text>{t('conflict.body', { name: contact.displayName })}</Text>
        {conflicts.map(({ field, mine, theirs }) => (
          <Radio.Group
            key={field}
            label={words.name(field)}
            value={keptTheirs.has(field) ? 'theirs' : 'mine'}
            onChange={(choice) => choose(field, choice)}
          >
            <div className={classes.versions}>
              {(['mine', 'theirs'] as const).map((side) => (
                <Radio.Card key={side} value={side} className={classes.version ?? ''}>
                  <span className={classes.side}>
                    <Radio.Indicator size="xs" />
                    {t(`conflict.${side}`)}
                  </span>
                  <span className={classes.value}>{words.value(field, side === 'mine' ? mine : theirs)}</span>
                </Radio.Card>
              ))}
            </div>
          </Radio.Group>
        ))}
        <Group justify="flex-end">
          <Button variant="default" onClick={() => answer(null)}>
            {t('conflict.cancel')}
          </Button>
          <Button onClick={() => answer(keptTheirs)}>{t('conflict.save')}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
