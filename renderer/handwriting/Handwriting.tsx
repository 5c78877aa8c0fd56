import { useEffect } from 'react';
import classes from './Handwriting.module.css';
import { loadFonts } from './loadFonts.ts';

interface HandwritingProps {
  readonly text: string;
  readonly className?: string | undefined;
}

/** Text as the person's own hand writes it: the hand and ink of Settings. */
export function Handwriting({ text, className }: HandwritingProps) {
  useEffect(loadFonts, []);
  return <span className={[classes['hand'], className].filter(Boolean).join(' ')}>{text}</span>;
}

/** Classes for what is written on paper without being a span: an input in the hand, a sheet of the chosen paper. */
export const handClass = classes['hand'] ?? '';
export const paperClass = classes['paper'] ?? '';
