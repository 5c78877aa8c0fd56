import type { PointType } from '#shared/contacts/contactPoint.ts';

/** Makes the point at a position the first choice of its type, and no other one. */
export function withPrimary<Point extends { readonly type: PointType; readonly isPrimary: boolean }>(
  points: readonly Point[],
  position: number,
): readonly Point[] {
  const type = points[position]?.type;
  return points.map((point, index) => (point.type === type ? { ...point, isPrimary: index === position } : point));
}
