import type { PointType } from '#shared/contacts/contactPoint.ts';

/** Types of contact points in the order in which people look for them. */
export const POINT_ORDER = ['phone', 'email', 'messenger', 'address', 'url'] as const satisfies readonly PointType[];
