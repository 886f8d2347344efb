import { FIELD_NAMES } from '../../../field-names';
import { type Texts } from '../../../schema-text';

/** The schema's descriptions of the terms for which contractors run the district hubs. */
export const HUB_TERM_TEXTS = {
  HubTerm: [
    '社工总站的承接期:一家承接主体依一份合同承接一个区县社工总站的期间。',
    'The term for which a contractor runs a district hub under one contract.',
  ],
  'HubTerm.district': ['购买主体所在区县的区划代码。', 'The code of the purchaser’s district.'],
  'HubTerm.contractorId': ['承接主体编号。', 'The id of the contractor.'],
  'HubTerm.startsOn': [`${FIELD_NAMES.termStart}。`, 'The first day of the contract’s term.'],
  'HubTerm.endsOn': [`${FIELD_NAMES.termEnd},含当日。`, 'The last day of the contract’s term.'],
  'Query.hubTerms': [
    '全部未终止、未到期的社工总站承接期,含尚未开始的。',
    'The terms of all district hubs that were not terminated and have not ended. Terms that have not started yet are ' +
      'included.',
  ],
} as const satisfies Texts;
