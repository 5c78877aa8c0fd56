import type { Migration } from '../migrate.ts';
import { createFoundation } from './0001_create_foundation.ts';
import { addInteractions } from './0002_add_interactions.ts';
import { addReminders } from './0003_add_reminders.ts';
import { addStayingInTouch } from './0004_add_staying_in_touch.ts';
import { addSales } from './0005_add_sales.ts';

/** Every migration, oldest first: a plain list, so that a bundle holds them all. */
export const migrations: readonly Migration[] = [
  createFoundation,
  addInteractions,
  addReminders,
  addStayingInTouch,
  addSales,
];
