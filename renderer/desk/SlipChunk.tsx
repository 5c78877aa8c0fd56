import { memo, useEffect, useRef, useState } from 'react';
import type { Slip as SlipData } from '#shared/reminders/reminder.ts';
import { Slip } from '../slips/Slip.tsx';
import type { SlipActions } from '../slips/useSlipActions.ts';
import classes from './DeskSectionSlips.module.css';

/** Slips that are laid out or left out together: full rows in one to four columns. */
export const CHUNK = 24;

/** How far from what is in sight slips are laid out. */
const NEAR = '1200px';

export interface SlipChunkProps {
  readonly slips: readonly SlipData[];
  readonly today: string;
  readonly actions: SlipActions;
  readonly meId: number | null;
  readonly tabStopId: number | null;
  readonly selected: ReadonlySet<number>;
  readonly onSelect: (id: number) => void;
  /** The slip that was just written. */
  readonly newId: number | null;
}

/** Some slips of a section. Far out of sight only their place is kept, so that thousands scroll as smoothly as ten. */
export const SlipChunk = memo(function SlipChunk(props: SlipChunkProps) {
  const { slips, selected } = props;
  const place = useRef<HTMLUListElement>(null);
  /** Pixels that are kept free for slips left out; null while they are laid out. */
  const [height, setHeight] = useState<number | null>(null);

  useEffect(() => {
    const list = place.current;
    if (list === null) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.at(-1)?.isIntersecting === true) setHeight(null);
        // The slip that has the focus stays, wherever one scrolls.
        else if (!list.contains(document.activeElement)) setHeight(list.offsetHeight);
      },
      { root: document.getElementById('content'), rootMargin: NEAR },
    );
    observer.observe(list);
    return () => observer.disconnect();
  }, []);

  return (
    <ul ref={place} className={classes['slips']} style={height === null ? undefined : { height }}>
      {height === null
        ? slips.map((slip) => (
            <li key={slip.id} className={classes['item']}>
              <Slip
                slip={slip}
                today={props.today}
                actions={props.actions}
                meId={props.meId}
                isTabStop={slip.id === props.tabStopId}
                isSelected={selected.has(slip.id)}
                onSelect={props.onSelect}
                isNew={slip.id === props.newId}
                isDraggable
              />
            </li>
          ))
        : null}
    </ul>
  );
});
