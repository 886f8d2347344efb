import { z } from 'zod';
import { REGULATION_KIND, type RegulationKind } from '../../../domain/stations';
import { defineRule } from '../../rule/definition';
import { oneOrMoreOf } from '../../rule/parameters';

/** The kinds of regulations that a policy can require. A district may add other kinds. */
const REQUIRABLE = [
  'PERSONNEL',
  'FINANCE',
  'VOLUNTEERS',
  'VENUE_USE',
  'ARCHIVES',
  'RECIPIENT_DATABASE',
] as const satisfies readonly RegulationKind[];

/** ST-4 lists the `kinds` of regulations that must be in force at a station. */
export const ST_4 = defineRule({
  id: 'ST-4',
  title: { zh: '六项制度', en: 'Six regulations in force' },
  owner: 'stations',
  force: 'SHOULD',
  subjects: ['STATION'],
  parameters: z.strictObject({ kinds: oneOrMoreOf(REQUIRABLE) }),
  units: {},
  figures: {
    regulations: { zh: '已有制度', en: 'Regulations in force' },
    missingRegulations: { zh: '缺少制度', en: 'Missing regulations', values: REGULATION_KIND },
  },
});
