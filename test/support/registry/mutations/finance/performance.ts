import { type MutationEntry } from '../../mutation-case';
import { idOf } from '../../../city/small-city';
import { FREE_TEXT } from '../../../city/writing-city';
import { badInput, bureau, bureausElsewhere, inState, key } from '../parties';

/**
 * Lixia's contract for its first street, the terminated contract of the former contractor, and a contract of Shizhong,
 * which is outside the caller's scope.
 */
const CONTRACT = { runs: idOf('CN', 1), over: idOf('CN', 90), foreign: idOf('CN', 3) };
const LOT = { runs: idOf('XT', 1), over: idOf('XT', 90), foreign: idOf('XT', 3) };

const clauses = {
  ...{ content: FREE_TEXT, term: '三年', quantity: '每周三次', quality: '质量', price: '价格', settlement: '结算' },
  ...{ rightsAndDuties: '权利义务', breachLiability: '违约责任' },
};
const amendment = { contractId: CONTRACT.runs, expectedVersion: 1, signedOn: '2026-06-01', reason: FREE_TEXT, clauses };
const acceptance = { lotId: LOT.runs, projectYear: 2025, acceptedOn: '2026-02-01', passed: true, remark: FREE_TEXT };
const discovery = { contractId: CONTRACT.runs, discoveredOn: '2026-06-01', description: FREE_TEXT };

/** Test cases for the mutations of a signed contract. */
export const PERFORMANCE: Readonly<Record<string, MutationEntry>> = {
  amendContract: {
    DISTRICT_BUREAU: [
      {
        caller: bureau,
        variables: { input: amendment },
        events: ['CONTRACT_AMENDED ServiceContract'],
        elsewhere: bureausElsewhere,
        foreign: [key('input.contractId', CONTRACT.foreign)],
        makes: ['input.attachments.receipt'],
        refusals: {
          'a file that was never uploaded': badInput(
            'input.attachments',
            [{ receipt: 'none', name: 'a.pdf', kind: 'CONTRACT' }],
            'input.attachments.0.receipt',
          ),
          'a terminated contract': inState('TERMINATED', { 'input.contractId': CONTRACT.over }),
          'a future signature': badInput('input.signedOn', '2026-06-18'),
          'a signature before the last one': badInput('input.signedOn', '2024-12-19'),
          'a blank reason': badInput('input.reason', '  '),
          'an empty clause': {
            ...{ set: { 'input.clauses.term': '' }, code: 'RULE_VIOLATION' },
            extensions: { rule: 'CO-2', clause: '四(三)' },
          },
        },
      },
    ],
  },
  recordAcceptance: {
    DISTRICT_BUREAU: [
      {
        caller: bureau,
        variables: { input: acceptance },
        events: ['ACCEPTANCE_RECORDED Acceptance'],
        elsewhere: bureausElsewhere,
        foreign: [key('input.lotId', LOT.foreign)],
        refusals: {
          'a year outside the term': badInput('input.projectYear', 2028),
          'a future date': badInput('input.acceptedOn', '2026-06-18'),
          'a day before the year began': badInput('input.acceptedOn', '2024-12-31'),
          'a year that has not begun': {
            ...{ set: { 'input.projectYear': 2027 }, code: 'BAD_USER_INPUT' },
            extensions: { field: 'input.acceptedOn' },
          },
          'a year that began after the contractor had left': inState('TERMINATED', {
            ...{ 'input.lotId': LOT.over, 'input.projectYear': 2026 },
          }),
        },
      },
    ],
  },
  recordSubcontracting: {
    DISTRICT_BUREAU: [
      {
        caller: bureau,
        variables: { input: discovery },
        events: ['SUBCONTRACTING_RECORDED WholesaleSubcontracting'],
        elsewhere: bureausElsewhere,
        foreign: [key('input.contractId', CONTRACT.foreign)],
        refusals: {
          'a future date': badInput('input.discoveredOn', '2026-06-18'),
          'a day before the signature': badInput('input.discoveredOn', '2024-12-19'),
          'a blank description': badInput('input.description', '\n'),
        },
      },
    ],
  },
};
