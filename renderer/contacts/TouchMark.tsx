import { useTranslation } from 'react-i18next';
import type { TouchColour } from '#shared/touch/touch.ts';
import classes from './TouchMark.module.css';

export interface TouchMarkProps {
  readonly colour: TouchColour;
}

/** How it stands with staying in touch: a dot of that colour, and the word for it. */
export function TouchMark({ colour }: TouchMarkProps) {
  const { t } = useTranslation('contacts');
  return (
    <span className={classes.mark} title={t(`touch.${colour}`)}>
      <span className={classes.dot} data-colour={colour} aria-hidden="true" />
      <span className={classes.word} data-word>
        {t(`touch.${colour}`)}
      </span>
    </span>
  );
}
