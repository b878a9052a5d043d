import type { Migration } from '../migrate.ts';
import { groundSql } from './0001-ground.ts';
import { sql0002 } from './0002-start.ts';
import { sql0003 } from './0003-two-way.ts';

/** All steps in order. A released step's text and place never change. */
export const migrations: readonly Migration[] = [
  { name: 'ground', sql: groundSql },
  { name: 'start', sql: sql0002 },
  { name: 'two-way', sql: sql0003 },
];
