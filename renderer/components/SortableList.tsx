import { ActionIcon, VisuallyHidden } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconGripVertical } from '@tabler/icons-react';
import { type DragEvent, type KeyboardEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './SortableList.module.css';
import { moved } from './moved.ts';

/** A line of a list that is put in order. */
export interface SortableItem {
  readonly key: string;
  /** What it is called when it is moved. */
  readonly name: string;
  readonly content: ReactNode;
}

interface SortableListProps {
  readonly items: readonly SortableItem[];
  /** All keys in their new order. */
  readonly onOrder: (keys: readonly string[]) => void;
}

/** A short list in an order of one's own: dragged, moved by its arrows, or by Alt and the arrow keys. */
export function SortableList({ items, onOrder }: SortableListProps) {
  const { t } = useTranslation('views');
  const [dragged, setDragged] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const keys = items.map(({ key }) => key);

  const move = (from: number, to: number) => {
    const item = items[from];
    if (item === undefined || to < 0 || to >= items.length || to === from) return;
    onOrder(moved(keys, from, to));
    setSaid(t('reorder.moved', { what: item.name, position: to + 1, count: items.length }));
  };
  const dragOver = (event: DragEvent, index: number) => {
    if (dragged === null) return;
    event.preventDefault();
    move(keys.indexOf(dragged), index);
  };
  const press = (event: KeyboardEvent, index: number) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (!event.altKey || step === 0) return;
    event.preventDefault();
    event.stopPropagation();
    move(index, index + step);
  };
  return (
    <>
      <ul className={classes.list}>
        {items.map((item, index) => (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its buttons do the same by keys
          <li
            key={item.key}
            className={classes.item}
            draggable
            data-dragged={dragged === item.key || undefined}
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move';
              event.dataTransfer.setData('text/plain', item.name);
              setDragged(item.key);
            }}
            onDragOver={(event) => dragOver(event, index)}
            onDrop={(event) => event.preventDefault()}
            onDragEnd={() => setDragged(null)}
            onKeyDown={(event) => press(event, index)}
          >
            <IconGripVertical className={classes.grip} size="1rem" aria-hidden="true" />
            <span className={classes.content}>{item.content}</span>
            <ActionIcon
              variant="subtle"
              size="sm"
              aria-label={t('reorder.up', { what: item.name })}
              aria-disabled={index === 0}
              className={index === 0 ? classes.end : undefined}
              onClick={() => move(index, index - 1)}
            >
              <IconChevronUp size="1rem" aria-hidden="true" />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              size="sm"
              aria-label={t('reorder.down', { what: item.name })}
              aria-disabled={index === items.length - 1}
              className={index === items.length - 1 ? classes.end : undefined}
              onClick={() => move(index, index + 1)}
            >
              <IconChevronDown size="1rem" aria-hidden="true" />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <VisuallyHidden aria-live="polite">{said}</VisuallyHidden>
    </>
  );
}
