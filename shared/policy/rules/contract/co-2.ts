import { z } from 'zod';
import { CONTRACT_CLAUSE } from '../../../domain/contracts';
import { defineRule } from '../../rule/definition';
import { oneOrMoreOf } from '../../rule/parameters';

/** CO-2 lists the `clauses` that a contract must have. */
export const CO_2 = defineRule({
  id: 'CO-2',
  title: { zh: '合同条款', en: 'Contract clauses' },
  owner: 'finance',
  force: 'SHOULD',
  subjects: ['STATION', 'HUB_LOT'],
  parameters: z.strictObject({ clauses: oneOrMoreOf(CONTRACT_CLAUSE.values) }),
  units: {},
  figures: {
    clauses: { zh: '合同条款', en: 'Contract clauses' },
    missingClauses: { zh: '缺少条款', en: 'Missing clauses', values: CONTRACT_CLAUSE },
  },
});
