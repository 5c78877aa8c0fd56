import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ArchiveInspection } from '#shared/transfer/transfer.ts';
import { useFormat } from '../app/format.ts';
import classes from './ArchiveFacts.module.css';

const COUNTS = ['contacts', 'reminders', 'interactions', 'sales', 'photos'] as const;

/** What is in an archive: whose it is, when it was written, and how much. */
export function ArchiveFacts({ archive }: { readonly archive: ArchiveInspection }) {
  const { t } = useTranslation('moving');
  const format = useFormat();
  const { name, companyName, writtenAt, appVersion, byteSize } = archive;
  return (
    <section className={classes['facts']}>
      <Text fw={600}>{t('in.found', { name })}</Text>
      <dl className={classes['list']}>
        <Fact term={t('in.company')} value={companyName === '' ? t('in.noCompany') : companyName} />
        <Fact
          term={t('in.written')}
          value={t('in.writtenBy', { date: format.dateTime(writtenAt), version: appVersion })}
        />
        {COUNTS.map((what) => (
          <Fact key={what} term={t(`in.${what}`)} value={format.number(archive[what])} />
        ))}
        <Fact term={t('in.size')} value={format.bytes(byteSize)} />
      </dl>
    </section>
  );
}

function Fact({ term, value }: { readonly term: string; readonly value: string }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </>
  );
}
