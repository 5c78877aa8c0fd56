import { ActionIcon, Slider, Text, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { NumberField } from '../components/NumberField.tsx';
import { useFocusOnArrival } from '../components/useFocusOnArrival.ts';
import classes from './MeasuresDialog.module.css';
import { useMeasureWords } from './scoreWords.ts';
import { ALL, type MeasureRow } from './weights.ts';

const LONGEST_NAME = 100;

interface MeasureLineProps {
  readonly row: MeasureRow;
  /** Counted from 1. */
  readonly position: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly problem: 'nameMissing' | 'nameTaken' | null;
  readonly takesFocus: boolean;
  readonly onChange: (part: Partial<MeasureRow>) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** A measure to weigh, to name where it is an own one, to move and to remove. */
export function MeasureLine({ row, position, problem, takesFocus, onChange, ...others }: MeasureLineProps) {
  const { t } = useTranslation('scorecard');
  const words = useMeasureWords();
  const arrival = useFocusOnArrival();
  const named = row.isBuiltIn ? words.name({ key: row.key ?? '', name: '' }) : row.name.trim();
  const name = named === '' ? t('measures.newName') : named;
  return (
    <li className={classes.line}>
      {row.isBuiltIn ? (
        <Text className={classes.name ?? ''}>{name}</Text>
      ) : (
        <TextInput
          className={classes.name ?? ''}
          aria-label={t('measures.nameOf', { position })}
          placeholder={t('measures.addHint')}
          value={row.name}
          maxLength={LONGEST_NAME}
          error={problem === null ? undefined : t(`measures.${problem}`)}
          {...(takesFocus ? { ref: arrival } : {})}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
        />
      )}
      <Slider
        className={classes.slider ?? ''}
        thumbLabel={t('measures.sliderOf', { name })}
        value={row.weight}
        min={0}
        max={ALL}
        step={5}
        label={null}
        onChange={(weight) => onChange({ weight, isTyped: true })}
      />
      <NumberField
        className={classes.weight ?? ''}
        aria-label={t('measures.weightOf', { name })}
        value={row.weight}
        suffix="%"
        min={0}
        max={ALL}
        step={5}
        selectAllOnFocus
        allowDecimal={false}
        allowNegative={false}
        onChange={(typed) => onChange({ weight: Math.min(ALL, Math.max(0, typed ?? 0)), isTyped: true })}
      />
      <LineTools name={name} position={position} canRemove={!row.isBuiltIn} {...others} />
    </li>
  );
}

interface LineToolsProps extends Pick<MeasureLineProps, 'isFirst' | 'isLast' | 'onMove' | 'onRemove' | 'position'> {
  readonly name: string;
  readonly canRemove: boolean;
}

function LineTools({ name, position, canRemove, isFirst, isLast, onMove, onRemove }: LineToolsProps) {
  const { t } = useTranslation('scorecard');
  const up = useRef<HTMLButtonElement>(null);
  const down = useRef<HTMLButtonElement>(null);
  const movedBy = useRef<-1 | 1 | null>(null);
  // A row that moves loses the focus; the button that moved it keeps it, or its neighbour at the edge.
  useLayoutEffect(() => {
    const [wanted, other] = movedBy.current === -1 ? [up, down] : [down, up];
    if (movedBy.current !== null) (wanted.current?.disabled === true ? other : wanted).current?.focus();
    movedBy.current = null;
  }, [position]);
  const move = (by: -1 | 1) => {
    movedBy.current = by;
    onMove(by);
  };
  return (
    <div className={classes.tools}>
      <ActionIcon
        ref={up}
        variant="subtle"
        color="gray"
        disabled={isFirst}
        aria-label={t('measures.up', { name })}
        onClick={() => move(-1)}
      >
        <IconArrowUp size="1.125rem" aria-hidden />
      </ActionIcon>
      <ActionIcon
        ref={down}
        variant="subtle"
        color="gray"
        disabled={isLast}
        aria-label={t('measures.down', { name })}
        onClick={() => move(1)}
      >
        <IconArrowDown size="1.125rem" aria-hidden />
      </ActionIcon>
      {canRemove ? (
        <ActionIcon variant="subtle" color="seal" aria-label={t('measures.remove', { name })} onClick={onRemove}>
          <IconTrash size="1.125rem" aria-hidden />
        </ActionIcon>
      ) : (
        <span className={classes.noTool} />
      )}
    </div>
  );
}
