import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactCard } from '#shared/contacts/contact.ts';
import type { ContactPoint, ContactPointDraft, PointType } from '#shared/contacts/contactPoint.ts';
import { AddPoints } from './AddPoints.tsx';
import classes from './CardPoints.module.css';
import { CardSection } from './CardSection.tsx';
import { newPoint } from './formValues.ts';
import { PointEditor } from './PointEditor.tsx';
import { POINT_ORDER } from './pointOrder.ts';
import { PointLine } from './PointLine.tsx';
import { withPrimary } from './primary.ts';
import { useSaveContact } from './useSaveContact.ts';

/** How to reach a customer: grouped, the first choice first, each to copy, to open and to edit. */
export function CardPoints({ card }: { readonly card: ContactCard }) {
  const { t } = useTranslation('contacts');
  const save = useSaveContact();
  const [adding, setAdding] = useState<PointType | null>(null);
  const [editing, setEditing] = useState<number | null>(null);
  const isReadOnly = card.deletedAt !== null;
  const savePoints = (points: readonly ContactPointDraft[]) =>
    save(card, { points: [...points] }, t('done.field', { field: t('field.points') }));
  const replaced = (position: number, point: ContactPointDraft | null) => {
    const points = card.points.flatMap((other, index) =>
      index === position ? (point === null ? [] : [point]) : [other],
    );
    return point?.isPrimary === true ? withPrimary(points, position) : points;
  };

  return (
    <CardSection title={t('card.reach')}>
      {POINT_ORDER.map((type) => (
        <div key={type} className={classes.group}>
          {placesOf(card.points, type).map(({ point, position }, _, ofType) =>
            editing === position ? (
              <PointEditor
                key={position}
                point={point}
                onCancel={() => setEditing(null)}
                onSave={async (changed) => {
                  const isDone = await savePoints(replaced(position, changed));
                  if (isDone) setEditing(null);
                  return isDone;
                }}
              />
            ) : (
              <PointLine
                key={position}
                point={point}
                isFirstOfMany={point.isPrimary && ofType.length > 1}
                isReadOnly={isReadOnly}
                onEdit={() => setEditing(position)}
              />
            ),
          )}
          {adding === type ? (
            <PointEditor
              point={newPoint(type)}
              onCancel={() => setAdding(null)}
              onSave={async (added) => {
                const isDone =
                  added === null ||
                  (await savePoints(
                    added.isPrimary
                      ? withPrimary([...card.points, added], card.points.length)
                      : [...card.points, added],
                  ));
                if (isDone) setAdding(null);
                return isDone;
              }}
            />
          ) : null}
        </div>
      ))}
      {isReadOnly ? null : (
        <div className={classes.add}>
          <AddPoints onAdd={setAdding} />
        </div>
      )}
    </CardSection>
  );
}

interface PlacedPoint {
  readonly point: ContactPoint;
  /** Among all points of the contact. */
  readonly position: number;
}

function placesOf(points: readonly ContactPoint[], type: PointType): readonly PlacedPoint[] {
  const placed = points.map((point, position) => ({ point, position })).filter(({ point }) => point.type === type);
  return placed.toSorted((one, other) => Number(other.point.isPrimary) - Number(one.point.isPrimary));
}
