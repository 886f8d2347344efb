import { COMMON_TEXTS } from './common';
import { EVALUATION_TEXTS } from './evaluation/all';
import { type Texts } from './text';

/** Every text of the schema. */
export const SCHEMA_TEXTS: Texts = { ...COMMON_TEXTS, ...EVALUATION_TEXTS };
