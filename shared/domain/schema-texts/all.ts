import { EVERYWHERE_TEXTS } from './shared/everywhere';
import { EVALUATION_TEXTS } from './evaluation/all';
import { FINANCE_TEXTS } from './finance/all';
import { PERSONNEL_TEXTS } from './personnel/all';
import { SHARED_TEXTS } from './shared/all';
import { STATIONS_TEXTS } from './stations/all';
import { type Texts } from '../schema-text';

/** The texts of the schema, one table for each subject. A key occurs in one table only. */
export const TEXT_TABLES: readonly Texts[] = [
  EVERYWHERE_TEXTS,
  SHARED_TEXTS,
  STATIONS_TEXTS,
  PERSONNEL_TEXTS,
  FINANCE_TEXTS,
  EVALUATION_TEXTS,
];

/** Every text of the schema. */
export const SCHEMA_TEXTS: Texts = Object.assign({}, ...TEXT_TABLES) as Texts;
