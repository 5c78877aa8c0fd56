import { nameKey, squeezed } from './script.rules.ts';

/** What tags are compared by: case, width and accents do not make another tag. */
export function tagKey(tag: string): string {
  return nameKey(tag);
}

/** Tags as they are saved: trimmed, in their order, the first of those that are compared as one. */
export function savedTags(tags: readonly string[]): string[] {
  const byKey = new Map<string, string>();
  for (const tag of tags.map(squeezed)) {
    if (tag !== '' && !byKey.has(tagKey(tag))) byKey.set(tagKey(tag), tag);
  }
  return [...byKey.values()];
}

/** The tags after some were added and others taken away. What is both added and taken away is there. */
export function changedTags(tags: readonly string[], add: readonly string[], remove: readonly string[]): string[] {
  const gone = new Set(remove.map(tagKey));
  return savedTags([...tags.filter((tag) => !gone.has(tagKey(tag))), ...add]);
}
