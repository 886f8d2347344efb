import { FIELD_NAMES } from '../../../domain/field-names';
import { z } from 'zod';
import { defineRule } from '../../rule/definition';

/** CO-1 sets how many whole `years` a contract must run. */
export const CO_1 = defineRule({
  id: 'CO-1',
  title: { zh: '合同期限', en: 'Contract term' },
  owner: 'finance',
  force: 'SHOULD',
  subjects: ['STATION', 'HUB_LOT'],
  parameters: z.strictObject({ years: z.int().min(1).max(10) }),
  units: { years: '年' },
  figures: {
    fullYears: { zh: '合同期限(整年)', en: 'Full years of the term' },
    endsOn: { zh: FIELD_NAMES.termEnd, en: 'Contract ends on' },
    startsOn: { zh: FIELD_NAMES.termStart, en: 'Contract starts on' },
  },
});
