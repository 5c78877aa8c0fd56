import { useTranslation } from 'react-i18next';
import type { ContactCard } from '#shared/contacts/contact.ts';
import classes from './CardHead.module.css';
import { CardStanding } from './CardStanding.tsx';
import { InlineEmployer } from './InlineEmployer.tsx';
import { InlineName } from './InlineName.tsx';
import { InlineTags } from './InlineTags.tsx';
import { InlineText } from './InlineText.tsx';
import { PhotoEditor } from './PhotoEditor.tsx';
import { useIsReadOnly } from './readOnly.ts';
import { useSaveContact } from './useSaveContact.ts';

/** Who it is: photo, name, role, company, tags. */
export function CardHead({ card }: { readonly card: ContactCard }) {
  const { t } = useTranslation('contacts');
  const save = useSaveContact();
  const saveTitle = (title: string) =>
    save(card, { title: title.trim() }, t('done.field', { field: t('field.title') }));
  const isPerson = card.kind === 'person';
  const isReadOnly = useIsReadOnly();
  return (
    <header className={classes.head}>
      <PhotoEditor card={card} />
      <div className={classes.text}>
        <InlineName card={card} />
        {isPerson && isReadOnly ? (
          <div>{[card.title, card.employer?.displayName ?? ''].filter((part) => part !== '').join(' · ')}</div>
        ) : isPerson ? (
          <div className={classes.work}>
            <InlineText
              label={t('field.title')}
              value={card.title}
              placeholder={t('card.addTitle')}
              onSave={saveTitle}
            />
            <span aria-hidden="true" className={classes.dot}>
              ·
            </span>
            <InlineEmployer card={card} />
          </div>
        ) : (
          <div className={classes.soft}>{t('kind.company')}</div>
        )}
        <InlineTags card={card} />
        <CardStanding card={card} />
      </div>
    </header>
  );
}
