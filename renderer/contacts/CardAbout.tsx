import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Channel, type ContactCard } from '#shared/contacts/contact.ts';
import { CardRow, CardSection } from './CardSection.tsx';
import classes from './CardAbout.module.css';
import { InlineText } from './InlineText.tsx';
import { useIsReadOnly } from './readOnly.ts';
import { useSaveContact } from './useSaveContact.ts';

/** The other names, the department, and how somebody prefers to be reached. */
export function CardAbout({ card }: { readonly card: ContactCard }) {
  const { t } = useTranslation('contacts');
  const save = useSaveContact();
  const isReadOnly = useIsReadOnly();
  const phonetic = [card.phoneticFamilyName, card.phoneticGivenName].filter((name) => name !== '').join(' ');
  const said = (field: 'nickname' | 'preferredChannel') => t('done.field', { field: t(`field.${field}`) });
  return (
    <CardSection title={t('card.about')}>
      <CardRow label={t('field.nickname')}>
        <InlineText
          label={t('field.nickname')}
          value={card.nickname}
          onSave={(nickname) => save(card, { nickname: nickname.trim() }, said('nickname'))}
        />
      </CardRow>
      {phonetic === '' ? null : <CardRow label={t('field.phoneticGivenName')}>{phonetic}</CardRow>}
      {card.departments.length === 0 ? null : (
        <CardRow label={t('field.departments')}>{card.departments.join(', ')}</CardRow>
      )}
      <CardRow label={t('field.preferredChannel')}>
        {isReadOnly ? (
          card.preferredChannel === null ? (
            t('card.empty')
          ) : (
            t(`channel.${card.preferredChannel}`)
          )
        ) : (
          <NativeSelect
            className={classes.channel ?? ''}
            classNames={{ input: classes.input ?? '' }}
            data-empty={card.preferredChannel === null || undefined}
            variant="unstyled"
            size="sm"
            aria-label={t('field.preferredChannel')}
            value={card.preferredChannel ?? ''}
            data={[
              { value: '', label: t('card.empty') },
              ...Channel.options.map((channel) => ({ value: channel, label: t(`channel.${channel}`) })),
            ]}
            onChange={(event) => {
              const chosen = Channel.safeParse(event.currentTarget.value);
              void save(card, { preferredChannel: chosen.success ? chosen.data : null }, said('preferredChannel'));
            }}
          />
        )}
      </CardRow>
    </CardSection>
  );
}
