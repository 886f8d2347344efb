import { FIELD_NAMES } from '../../../domain/field-names';
import { z } from 'zod';
import { FUNDING_SOURCE } from '../../../domain/money';
import { defineRule } from '../../rule/definition';
import { oneOrMoreOf } from '../../rule/parameters';

/** FN-2 lists the funding sources that may pay for a contract. */
export const FN_2 = defineRule({
  id: 'FN-2',
  title: { zh: '资金来源', en: 'Funding sources' },
  owner: 'finance',
  force: 'SHOULD',
  subjects: ['STATION', 'HUB_LOT'],
  parameters: z.strictObject({ sources: oneOrMoreOf(FUNDING_SOURCE.values) }),
  units: {},
  figures: {
    paidFen: { zh: '已支付(元)', en: 'Paid (yuan)', values: 'FEN' },
    untracedFen: { zh: '来源待核实(元)', en: 'Of unknown source (yuan)', values: 'FEN' },
    sources: { zh: FIELD_NAMES.fundingSource, en: 'Funding sources', values: FUNDING_SOURCE },
    barredSources: { zh: '不得使用的来源', en: 'Sources that may not pay', values: FUNDING_SOURCE },
  },
});
