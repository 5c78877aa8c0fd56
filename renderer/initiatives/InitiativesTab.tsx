import { useState } from 'react';
import type { RoiBasis } from '#shared/roi/roi.ts';
import { InitiativeList } from './InitiativeList.tsx';
import { InitiativePage } from './InitiativePage.tsx';

interface InitiativesTabProps {
  /** The one whose page is shown; null: the list. */
  readonly initiativeId: number | null;
}

/** What the company does that costs and should pay: all of it, or one with its ledger. */
export function InitiativesTab({ initiativeId }: InitiativesTabProps) {
  const [basis, setBasis] = useState<RoiBasis>('expected');
  return initiativeId === null ? (
    <InitiativeList basis={basis} onBasis={setBasis} />
  ) : (
    <InitiativePage key={initiativeId} id={initiativeId} basis={basis} onBasis={setBasis} />
  );
}
