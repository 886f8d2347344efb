import { defineRule } from '../../rule/definition';
import { noParameters } from '../../rule/parameters';

/** CO-3 forbids a contractor to run both the district hub and a station of the same district. */
export const CO_3 = defineRule({
  id: 'CO-3',
  title: { zh: '社工总站与社工站的承接主体不得相同', en: 'Different contractors for hub and stations' },
  owner: 'finance',
  force: 'MUST',
  subjects: ['STATION', 'HUB_LOT'],
  parameters: noParameters,
  units: {},
  figures: {
    isInConflict: { zh: '利益冲突', en: 'Conflict of interest', values: 'YES_OR_NO' },
    contractor: { zh: '承接主体', en: 'Contractor', values: 'ID' },
  },
});
