import { type Texts } from '../../schema-text';
import { CONTACT_TEXTS } from './contact';
import { HOURS_TEXTS } from './hours';
import { IMPORT_TEXTS } from './import';
import { PERSONNEL_QUERY_TEXTS } from './queries';
import { PERSON_TEXTS } from './person';
import { POSTING_TEXTS } from './posting';
import { ROSTER_TEXTS } from './roster';
import { STAFF_FACTS_TEXTS } from './facts';
import { workRootTexts } from '../shared/work';
import { TRAINING_TEXTS } from './training';
import { WORKER_TEXTS } from './worker';

/** All schema descriptions of the personnel subgraph. */
export const PERSONNEL_TEXTS: Texts = {
  ...CONTACT_TEXTS,
  ...HOURS_TEXTS,
  ...IMPORT_TEXTS,
  ...PERSONNEL_QUERY_TEXTS,
  ...PERSON_TEXTS,
  ...POSTING_TEXTS,
  ...ROSTER_TEXTS,
  ...STAFF_FACTS_TEXTS,
  ...TRAINING_TEXTS,
  ...WORKER_TEXTS,
  ...workRootTexts('personnelWork', 'personnelWorkCounts', {
    zh: '人员、培训和工时',
    en: 'staff, trainings and hours',
  }),
};
