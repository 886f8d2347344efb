import { type Texts } from '../../schema-text';
import { ATTACHMENT_TEXTS } from './attachment';
import { RECORD_TEXTS } from './record';
import { SCALAR_TEXTS } from './scalars';

/** Every text of the elements that more than one subgraph defines. */
export const SHARED_TEXTS: Texts = { ...ATTACHMENT_TEXTS, ...RECORD_TEXTS, ...SCALAR_TEXTS };
