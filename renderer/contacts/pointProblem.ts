import { isEmptyPoint, type PointValues } from './formValues.ts';

/** What is wrong with a point as typed, or null. What came from elsewhere and was not touched is left alone. */
export function pointProblem(point: PointValues): 'email' | 'phone' | 'url' | null {
  if (isEmptyPoint(point) || point.value === point.original?.value) return null;
  const text = point.value.trim();
  switch (point.type) {
    case 'email':
      return /^[^\s@]+@[^\s@]+$/u.test(text) ? null : 'email';
    case 'phone':
      return /\p{Nd}/u.test(text) ? null : 'phone';
    case 'url':
      return /^\S+\.\S+$/u.test(text) ? null : 'url';
    case 'address':
    case 'messenger':
      return null;
  }
}
