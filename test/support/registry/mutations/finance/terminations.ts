import { type MutationEntry } from '../../mutation-case';
import { LIXIA, SHIZHONG, idOf } from '../../../city/small-city';
import { FREE_TEXT } from '../../../city/writing-city';
import { OF_HELD_LOT, payableIn } from '../../../city/writing-payments';
import { badInput, bureau, bureausElsewhere, inState, key } from '../parties';

/**
 * The active lot of Lixia's district hub, a terminated lot of Lixia, and Shizhong's lot, outside the caller's scope.
 */
const LOT = { goesOn: idOf('XT', 80), over: idOf('XT', 90), foreign: idOf('XT', 3) };

const lot = (id: string) => ({ 'input.lotId': id });

export const TERMINATIONS: Readonly<Record<string, MutationEntry>> = {
  terminateLot: {
    DISTRICT_BUREAU: [
      {
        caller: bureau,
        variables: { input: { lotId: LOT.goesOn, reason: FREE_TEXT } },
        events: ['LOT_TERMINATED Lot', 'INSTALMENT_CANCELLED Instalment'],
        elsewhere: bureausElsewhere,
        foreign: [key('input.lotId', LOT.foreign)],
        refusals: {
          'a terminated lot': inState('TERMINATED', lot(LOT.over)),
          'a blank reason': badInput('input.reason', '  '),
          'a reason of two lines': badInput('input.reason', '不合格\n终止'),
        },
      },
    ],
  },
  settleLot: {
    DISTRICT_BUREAU: [
      {
        caller: bureau,
        variables: {
          input: { lotId: LOT.over, owedFen: 100_000_00, claimedFen: 0, remark: FREE_TEXT, idempotencyKey: 'settled' },
        },
        events: ['LOT_SETTLED Lot', 'INSTALMENT_DUE Instalment'],
        elsewhere: bureausElsewhere,
        foreign: [key('input.lotId', LOT.foreign)],
        refusals: {
          'a call without its key': badInput('input.idempotencyKey', null, 'idempotencyKey'),
          'an active lot': inState('ACTIVE', lot(LOT.goesOn)),
          'a negative amount owed': badInput('input.owedFen', -1),
          'a negative amount claimed': badInput('input.claimedFen', -1),
          'more than the price': {
            set: { 'input.owedFen': 100_000_01 },
            code: 'RULE_VIOLATION',
            extensions: { rule: 'FN-3', clause: '五(二)' },
          },
        },
      },
    ],
  },
  withholdInstalment: {
    DISTRICT_BUREAU: [
      {
        caller: bureau,
        variables: { input: { instalmentId: OF_HELD_LOT.due, clause: '合同第八条', reason: FREE_TEXT } },
        events: ['INSTALMENT_WITHHELD Instalment'],
        elsewhere: bureausElsewhere,
        foreign: [key('input.instalmentId', payableIn(SHIZHONG).instalments.due)],
        refusals: {
          'an instalment that is held already': inState('HELD', { 'input.instalmentId': OF_HELD_LOT.held }),
          'an instalment of an active lot': inState('ACTIVE', {
            'input.instalmentId': payableIn(LIXIA).instalments.due,
          }),
          'a clause of two lines': badInput('input.clause', '第八条\n第九条'),
          'a blank reason': badInput('input.reason', ' '),
        },
      },
    ],
  },
  releaseInstalment: {
    DISTRICT_BUREAU: [
      {
        caller: bureau,
        variables: { id: OF_HELD_LOT.withheld },
        events: ['INSTALMENT_RELEASED Instalment'],
        elsewhere: bureausElsewhere,
        foreign: [key('id', payableIn(SHIZHONG).instalments.due)],
        refusals: {
          'an instalment that is held with its lot': inState('HELD', { id: OF_HELD_LOT.held }),
          'an instalment that is due': inState('DUE', { id: OF_HELD_LOT.due }),
        },
      },
    ],
  },
};
