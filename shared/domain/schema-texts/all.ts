import { COMMON_TEXTS } from './common';
import { EVALUATION_TEXTS } from './evaluation/all';
import { FINANCE_TEXTS } from './finance/all';
import { PERSONNEL_TEXTS } from './personnel/all';
import { SHARED_TEXTS } from './shared/all';
import { STATIONS_TEXTS } from './stations/all';
import { type Texts } from './text';

/** Every text of the schema. */
export const SCHEMA_TEXTS: Texts = {
  ...COMMON_TEXTS,
  ...SHARED_TEXTS,
  ...STATIONS_TEXTS,
  ...PERSONNEL_TEXTS,
  ...FINANCE_TEXTS,
  ...EVALUATION_TEXTS,
};
