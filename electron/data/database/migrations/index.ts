import type { Migration } from '../migrate.ts';
import { createFoundation } from './0001_create_foundation.ts';

/** Every migration, oldest first: a plain list, so that a bundle holds them all. */
export const migrations: readonly Migration[] = [createFoundation];
