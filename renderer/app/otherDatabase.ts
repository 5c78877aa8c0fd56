const forgetters = new Set<() => void>();

/** What is remembered by id means somebody else in another file: `forget` is called when another one is opened. */
export function onOtherDatabase(forget: () => void): void {
  forgetters.add(forget);
}

/** Another file lies open now: the sample company, one's own again, or a backup in its place. */
export function forgetOfOtherDatabase(): void {
  for (const forget of forgetters) forget();
}
