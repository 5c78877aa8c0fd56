import { folded } from '../kernel/text.ts';
import { squeezed } from './script.rules.ts';

/** Tags as they are saved: trimmed, in their order, one of those that differ in case or accents only. */
export function savedTags(tags: readonly string[]): string[] {
  const byKey = new Map<string, string>();
  for (const tag of tags.map(squeezed)) {
    if (tag !== '' && !byKey.has(folded(tag))) byKey.set(folded(tag), tag);
  }
  return [...byKey.values()];
}

/** The tags after some were added and others taken away. What is both added and taken away is there. */
export function changedTags(tags: readonly string[], add: readonly string[], remove: readonly string[]): string[] {
  const gone = new Set(remove.map((tag) => folded(squeezed(tag))));
  return savedTags([...tags.filter((tag) => !gone.has(folded(squeezed(tag)))), ...add]);
}
