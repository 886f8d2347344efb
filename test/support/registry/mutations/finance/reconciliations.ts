import { office } from '../../../city/callers';
import { type MutationCase, type MutationEntry } from '../../mutation-case';
import { CITY, LIXIA, OTHER_CITY, OTHER_DISTRICT, SHIZHONG, TODAY } from '../../../city/small-city';
import { badInput, key } from '../parties';

const entry = { voucher: 'V0001', amountFen: 50_000_00, paidOn: '2025-01-10' };
const statement = { division: LIXIA, date: TODAY, entries: [entry, { ...entry, voucher: '无此凭证' }] };
/** A district code that no district has. */
const NOWHERE = '370199';

const refusals: MutationCase['refusals'] = {
  'a future date': badInput('input.date', '2026-06-18'),
  'a statement of a city': badInput('input.division', CITY),
  'a blank voucher': badInput('input.entries.0.voucher', ' '),
  'a voucher of two lines': badInput('input.entries.0.voucher', 'V\n1'),
  'more than 2,000 lines': badInput('input.entries', Array(2001).fill(entry)),
};

const reconcileAs = (caller: MutationCase['caller'], foreign: string, elsewhere: MutationCase['elsewhere']) => ({
  ...{ caller, variables: { input: statement }, events: ['RECONCILED Reconciliation'], refusals, elsewhere },
  foreign: [key('input.division', foreign, NOWHERE)],
});

export const RECONCILIATIONS: Readonly<Record<string, MutationEntry>> = {
  reconcile: {
    FINANCE_BUREAU: [
      reconcileAs(
        office('FINANCE_BUREAU', LIXIA),
        SHIZHONG,
        [SHIZHONG, OTHER_DISTRICT].map((code) => office('FINANCE_BUREAU', code)),
      ),
      reconcileAs(office('FINANCE_BUREAU', CITY), OTHER_DISTRICT, [office('FINANCE_BUREAU', OTHER_CITY)]),
    ],
  },
};
