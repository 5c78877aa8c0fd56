import { Modal, type ModalProps } from '@mantine/core';
import { useCallback, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { FOCUS_IS_LOST_AFTER, focusToReturnTo, isInFrontDialog } from './frontDialog.ts';
import { drawLostFocusTo } from './keptFocus.ts';

interface DialogProps extends Omit<ModalProps, 'opened' | 'closeButtonProps' | 'returnFocus'> {
  /** Left out where the dialog is open for as long as it is there. */
  readonly opened?: boolean;
}

/**
 * A dialog. Esc closes only the one in front (a question over a form is answered without touching the form),
 * and the focus returns to where it was, also when the dialog is taken away instead of closed.
 */
export function Dialog({ opened = true, closeOnEscape = true, onClose, children, ...others }: DialogProps) {
  const { t } = useTranslation('app');
  const inside = useRef<HTMLDivElement>(null);

  const closeByKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing || !opened || !closeOnEscape) return;
    // An open list of choices in a field has the key first; Mantine marks it so.
    const isTaken =
      event.target instanceof Element && event.target.getAttribute('data-mantine-stop-propagation') === 'true';
    if (!isTaken && isInFrontDialog(inside.current)) onClose();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => closeByKey(event);
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, []);

  const attach = useCallback((element: HTMLDivElement) => {
    inside.current = element;
    const stop = drawLostFocusTo(element);
    return () => {
      inside.current = null;
      stop();
    };
  }, []);

  useLayoutEffect(() => {
    if (!opened) return undefined;
    const returnFocus = focusToReturnTo();
    return () => {
      for (const pause of FOCUS_IS_LOST_AFTER) setTimeout(returnFocus, pause);
    };
  }, [opened]);

  return (
    <Modal
      opened={opened}
      onClose={onClose}
      closeOnEscape={false}
      returnFocus={false}
      closeButtonProps={{ 'aria-label': t('close') }}
      {...others}
    >
      <div ref={attach}>{children}</div>
    </Modal>
  );
}
