import { ActionIcon, Group, Radio } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PointType } from '#shared/contacts/contactPoint.ts';
import { AddPoints } from './AddPoints.tsx';
import classes from './ContactForm.module.css';
import type { FormPartProps } from './formType.ts';
import { newPoint, type PointValues } from './formValues.ts';
import { PointFields } from './PointFields.tsx';
import { labelsFor } from './pointLabels.ts';
import { POINT_ORDER } from './pointOrder.ts';
import { withPrimary } from './primary.ts';

/** The contact points as rows; the one to use first is chosen where a type has several. */
export function FormPoints({ form }: FormPartProps) {
  const { t } = useTranslation('contacts');
  const [newest, setNewest] = useState<string | null>(null);
  const { points } = form.values;
  const write = (next: readonly PointValues[]) => form.setFieldValue('points', [...next]);
  const add = (type: PointType) => {
    const point = newPoint(type, labelsFor(type)[0]);
    setNewest(point.key);
    write([...points, point]);
  };
  return (
    <fieldset className={classes.part}>
      <legend className={classes.legend}>{t('form.reach')}</legend>
      {POINT_ORDER.flatMap((type) => {
        const ofType = points
          .map((point, position) => ({ point, position }))
          .filter(({ point }) => point.type === type);
        return ofType.map(({ point, position }, number) => {
          const name =
            ofType.length === 1
              ? t(`point.${type}`)
              : t('point.number', { type: t(`point.${type}`), position: number + 1 });
          return (
            <fieldset key={point.key} className={classes.point} aria-label={name}>
              <PointFields
                point={point}
                name={name}
                error={textOf(form.errors[`points.${position}.value`])}
                wantsFocus={point.key === newest}
                onChange={(next) => write(points.map((other, index) => (index === position ? next : other)))}
              />
              <div className={classes.pointTools}>
                {ofType.length > 1 ? (
                  <Radio
                    size="xs"
                    name={`primary-${type}`}
                    label={t('point.first')}
                    checked={point.isPrimary}
                    onChange={() => write(withPrimary(points, position))}
                  />
                ) : null}
                <ActionIcon
                  variant="subtle"
                  aria-label={`${t('point.remove')}: ${name}`}
                  title={t('point.remove')}
                  onClick={() => write(points.filter((_, index) => index !== position))}
                >
                  <IconTrash size="1rem" />
                </ActionIcon>
              </div>
            </fieldset>
          );
        });
      })}
      <Group gap="0.25rem">
        <AddPoints onAdd={add} />
      </Group>
    </fieldset>
  );
}

function textOf(error: unknown): string | undefined {
  return typeof error === 'string' ? error : undefined;
}
