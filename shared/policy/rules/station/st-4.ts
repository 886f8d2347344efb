import { z } from 'zod';
import { REGULATION_KIND, type RegulationKind } from '../../../domain/stations';
import { defineRule } from '../../rule/definition';
import { oneOrMoreOf } from '../../rule/parameters';

/** The kinds that a standard can require; the other kinds are a district's own choice. */
const REQUIRABLE = [
  'PERSONNEL',
  'FINANCE',
  'VOLUNTEERS',
  'VENUE_USE',
  'ARCHIVES',
  'RECIPIENT_DATABASE',
] as const satisfies readonly RegulationKind[];

/** Regulations in force. `kinds` are the kinds that a station must have. */
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
