import { EVERYWHERE_TEXTS } from './shared/everywhere';
import { EVALUATION_TEXTS } from './evaluation/all';
import { FINANCE_TEXTS } from './finance/all';
import { PERSONNEL_TEXTS } from './personnel/all';
import { SHARED_TEXTS } from './shared/all';
import { STATIONS_TEXTS } from './stations/all';
import { type Texts } from '../schema-text';

/** The tables of the schema's descriptions: one for each subgraph, and two shared. A key occurs in one table only. */
export const TEXT_TABLES: readonly Texts[] = [
  EVERYWHERE_TEXTS,
  SHARED_TEXTS,
  STATIONS_TEXTS,
  PERSONNEL_TEXTS,
  FINANCE_TEXTS,
  EVALUATION_TEXTS,
];

/** All descriptions of the schema, by the key of the element. */
export const SCHEMA_TEXTS: Texts = Object.assign({}, ...TEXT_TABLES) as Texts;
