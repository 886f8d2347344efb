import { COMMON_TEXTS } from './common';
import { FINANCE_TEXTS } from './finance/all';
import { type Texts } from './text';

/** Every text of the schema. */
export const SCHEMA_TEXTS: Texts = { ...COMMON_TEXTS, ...FINANCE_TEXTS };
