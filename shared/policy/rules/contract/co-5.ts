import { defineRule } from '../../rule/definition';
import { noParameters } from '../../rule/parameters';

/** CO-5 forbids a contractor to assign its contract to others (转包). */
export const CO_5 = defineRule({
  id: 'CO-5',
  title: { zh: '不得转包', en: 'No contract assignment' },
  owner: 'finance',
  force: 'MUST',
  subjects: ['STATION', 'HUB_LOT'],
  parameters: noParameters,
  units: {},
  figures: { subcontractedOn: { zh: '发现转包日期', en: 'Contract assignment found on' } },
});
