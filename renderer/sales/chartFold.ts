const REMEMBERED = 'longhand-sales-chart';

/** Height of a window in which picture and list both have room, pixels. */
const ROOMY = 900;

/** Whether the picture of the months is shown: as it was left; the first time, where there is room for it. */
export function wasChartShown(): boolean {
  const remembered = window.localStorage.getItem(REMEMBERED);
  return remembered === null ? window.innerHeight >= ROOMY : remembered === 'shown';
}

/** Remembers it. */
export function rememberChart(isShown: boolean): void {
  window.localStorage.setItem(REMEMBERED, isShown ? 'shown' : 'folded');
}
