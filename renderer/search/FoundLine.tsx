import type { ReactNode } from 'react';
import type { FoundContact, MarkedText as Marked } from '#shared/search/search.ts';
import { useTranslation } from 'react-i18next';
import classes from './FoundLine.module.css';
import { MarkedText } from './MarkedText.tsx';

interface FoundLineProps {
  readonly icon: ReactNode;
  readonly label: Marked;
  readonly description: string;
  readonly because?: FoundContact['because'];
}

/** Something that was found, with the part marked that was typed, and why it is here where that does not say so. */
export function FoundLine({ icon, label, description, because = null }: FoundLineProps) {
  return (
    <>
      <span className={classes.icon}>{icon}</span>
      <span className={classes.body}>
        <span className={classes.label}>
          <MarkedText {...label} />
        </span>
        {description === '' ? null : <span className={classes.description}>{description}</span>}
        {because === null ? null : <Because because={because} />}
      </span>
    </>
  );
}

function Because({
  because: { where, label, text, marks },
}: {
  readonly because: NonNullable<FoundContact['because']>;
}) {
  const { t } = useTranslation('search');
  return (
    <span className={classes.description}>
      {t('reason', { where: label === '' ? t(`where.${where}`) : label })}
      <MarkedText text={text} marks={marks} />
    </span>
  );
}
