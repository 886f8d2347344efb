import { FIELD_NAMES } from '../../../domain/field-names';
import { z } from 'zod';
import { CONTRACTOR_KIND } from '../../../domain/contracts';
import { NOT_RECORDED, defineRule } from '../../rule/definition';
import { oneOrMoreOf, someOf } from '../../rule/parameters';

/**
 * CO-4 sets which `kinds` of organisations may be contractors. An organisation of a kind in `barredWhereTreasuryFunded`
 * may not be a contractor if the treasury funds it. If `creditCheck` is true, the contractor's credit must be checked
 * on or before the day of the award.
 */
export const CO_4 = defineRule({
  id: 'CO-4',
  title: { zh: '承接主体资格', en: 'Eligibility of the contractor' },
  owner: 'finance',
  force: 'MUST',
  subjects: ['STATION', 'HUB_LOT'],
  parameters: z.strictObject({
    kinds: oneOrMoreOf(CONTRACTOR_KIND.values),
    barredWhereTreasuryFunded: someOf(CONTRACTOR_KIND.values),
    creditCheck: z.boolean(),
  }),
  units: {},
  figures: {
    contractorKind: { zh: '承接主体类别', en: 'Kind of contractor', values: CONTRACTOR_KIND },
    treasuryFunded: { zh: '由财政拨款保障', en: 'Funded by the treasury', values: 'YES_OR_NO' },
    creditCheckedOn: {
      zh: FIELD_NAMES.creditCheckedOn,
      en: 'Credit checked on',
      absent: NOT_RECORDED,
      bound: 'LATEST',
    },
    awardedOn: { zh: FIELD_NAMES.awardedOn, en: 'Awarded on', absent: NOT_RECORDED },
  },
});
