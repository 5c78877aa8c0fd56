import { createContext, useContext } from 'react';

/** Whether the card may only be read: it lies in the bin. */
export const ReadOnlyCard = createContext(false);

/** Whether the card around may only be read. */
export function useIsReadOnly(): boolean {
  return useContext(ReadOnlyCard);
}
