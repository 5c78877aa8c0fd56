import { Button, Checkbox } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactPoint, ContactPointDraft } from '#shared/contacts/contactPoint.ts';
import { isEmptyPoint, pointDraft, type PointValues, pointValues } from './formValues.ts';
import { InlineEditor } from './InlineEditor.tsx';
import classes from './PointEditor.module.css';
import { PointFields } from './PointFields.tsx';
import { pointProblem } from './pointProblem.ts';
import { useInlineEdit } from './useInlineEdit.ts';

export interface PointEditorProps {
  /** A point that was read, or an empty row for a new one. */
  readonly point: ContactPoint | PointValues;
  readonly onCancel: () => void;
  /** Null: the point is taken away (or nothing was typed). Answers whether editing is over. */
  readonly onSave: (point: ContactPointDraft | null) => Promise<boolean>;
}

/** A contact point while it is edited where it stands. */
export function PointEditor({ point, onCancel, onSave }: PointEditorProps) {
  const { t } = useTranslation('contacts');
  const [values, setValues] = useState(() => ('key' in point ? point : pointValues(point)));
  const [before] = useState(values);
  // Of the moment when editing began: other points may come and go meanwhile.
  const [saveAsSeen] = useState(() => onSave);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const readRef = useRef<HTMLElement>(null);
  const edit = useInlineEdit(readRef, async () => {
    if (JSON.stringify(values) === JSON.stringify(before)) {
      onCancel();
      return true;
    }
    const found = pointProblem(values);
    setProblem(found === null ? undefined : t(`problem.${found}`));
    return found === null && saveAsSeen(isEmptyPoint(values) ? null : pointDraft(values));
  });
  return (
    <InlineEditor
      label={t(`point.${values.type}`)}
      className={classes.editor}
      onBlur={edit.onBlur}
      onKeyDown={(event) => {
        const { target } = event;
        const isPlainEnter =
          event.key === 'Enter' &&
          target instanceof HTMLInputElement &&
          target.type !== 'checkbox' &&
          !event.nativeEvent.isComposing;
        if (event.key === 'Escape') {
          event.stopPropagation();
          onCancel();
        } else if (isPlainEnter && !event.defaultPrevented) {
          event.preventDefault();
          edit.save();
        } else {
          edit.onKeyDown(event);
        }
      }}
    >
      <PointFields point={values} name={t(`point.${values.type}`)} error={problem} onChange={setValues} />
      <div className={classes.foot}>
        <Checkbox
          size="xs"
          label={t('card.makePrimary')}
          checked={values.isPrimary}
          onChange={(event) => setValues({ ...values, isPrimary: event.currentTarget.checked })}
        />
        <span className={classes.space} />
        {values.original === null ? null : (
          <Button
            variant="subtle"
            color="seal"
            size="compact-sm"
            leftSection={<IconTrash size="0.875rem" />}
            onClick={() => void saveAsSeen(null)}
          >
            {t('point.remove')}
          </Button>
        )}
        <Button variant="default" size="compact-sm" onClick={onCancel}>
          {t('form.cancel')}
        </Button>
        <Button size="compact-sm" loading={edit.isSaving} onClick={edit.save}>
          {t('form.save')}
        </Button>
      </div>
    </InlineEditor>
  );
}
