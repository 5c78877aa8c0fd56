import type { Migration } from '../migrate.ts';
import { createFoundation } from './0001_create_foundation.ts';
import { addInteractions } from './0002_add_interactions.ts';
import { addReminders } from './0003_add_reminders.ts';
import { addStayingInTouch } from './0004_add_staying_in_touch.ts';
import { addSales } from './0005_add_sales.ts';
import { addOwnFields } from './0006_add_own_fields.ts';
import { addSearch } from './0007_add_search.ts';
import { addListOrders } from './0008_add_list_orders.ts';

/** Every migration, oldest first: a plain list, so that a bundle holds them all. */
export const migrations: readonly Migration[] = [
  createFoundation,
  addInteractions,
  addReminders,
  addStayingInTouch,
  addSales,
  addOwnFields,
  addSearch,
  addListOrders,
];
