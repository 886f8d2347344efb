import { type Texts } from '../../schema-text';
import { ATTACHMENT_TEXTS } from './attachment';
import { FILTER_TEXTS } from './filters';
import { OPENING_HOURS_TEXTS } from './opening-hours';
import { ORDER_TEXTS } from './orders';
import { RECORD_TEXTS } from './record';
import { SCALAR_TEXTS } from './scalars';
import { WORK_TEXTS } from './work';

/** All schema descriptions of elements that more than one subgraph defines. */
export const SHARED_TEXTS: Texts = {
  ...ATTACHMENT_TEXTS,
  ...FILTER_TEXTS,
  ...OPENING_HOURS_TEXTS,
  ...ORDER_TEXTS,
  ...RECORD_TEXTS,
  ...SCALAR_TEXTS,
  ...WORK_TEXTS,
};
