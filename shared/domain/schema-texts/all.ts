import { COMMON_TEXTS } from './common';
import { type Texts } from './text';

/** Every text of the schema. */
export const SCHEMA_TEXTS: Texts = { ...COMMON_TEXTS };
