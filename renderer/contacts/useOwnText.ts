import { useCallback } from 'react';
import { useOwnFields } from '../fields/useOwnFields.ts';
import { useOwnValueWords } from '../fields/ownValueWords.ts';

/** A value of an own field as people read it; nothing where the field is gone. */
export type OwnText = (fieldId: number, value: string) => string;

/** Words for own values; the same function while fields and language stay. */
export function useOwnText(): OwnText {
  const { byId } = useOwnFields();
  const words = useOwnValueWords();
  return useCallback(
    (fieldId, value) => {
      const field = byId.get(fieldId);
      return field === undefined ? '' : words(field, value);
    },
    [byId, words],
  );
}
