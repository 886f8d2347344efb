import { type Snapshot } from '../../oracle/table-snapshots';
import { contractor, office } from '../../city/callers';
import { CITY, CONTRACTOR, LIXIA, OTHER_DISTRICT, SHIZHONG, STREET, TODAY } from '../../city/small-city';
import { type Row, idsOf, rowOf, rowsOf } from './snapshot-rows';
import { type Act, type SubgraphWork } from './work-act';

const ofPayment = (mutation: string): Act => ({
  mutation,
  subject: 'id',
  subjects: idsOf('finance.disbursement'),
  variables: ({ subject }) => ({ id: subject.id }),
  isAlsoOpen: null,
});

const ANNOUNCEMENT = {
  ...{ title: '采购公告', content: '内容', standard: '标准', requirements: '要求', method: '公开招标' },
  contractorConditions: '条件',
};
const CLAUSES = {
  ...{ content: '内容', term: '三年', quantity: '数量', quality: '质量', price: '价格', settlement: '结算' },
  ...{ rightsAndDuties: '权利义务', breachLiability: '违约责任' },
};

/**
 * Returns the input for a contract that follows a notice. The contract begins after every present contract has ended.
 */
function contractOn(noticeId: string, rows: Snapshot): Row {
  const notice = rowOf(rows, 'finance.procurement_notice', noticeId);
  const places = rowsOf(rows, 'finance.place');
  const place = places.find(
    ({ districtCode, status }) => districtCode === notice['districtCode'] && status !== 'CLOSED',
  );
  const price = 900_000_00;
  const ofKind =
    notice['kind'] === 'HUB' ? { priceFen: price } : { lots: [{ stationId: place?.['stationId'], priceFen: price }] };
  const instalment = { projectYear: 2031, kind: 'INITIAL', milestone: 'CONTRACT_SIGNED', amountFen: price };
  return {
    ...{ noticeId, contractorId: notice['awardContractorId'], kind: notice['kind'], clauses: CLAUSES, ...ofKind },
    ...{ signedOn: TODAY, startsOn: '2031-01-01', endsOn: '2033-12-31' },
    instalments: [{ ...instalment, dueOn: '2031-12-01' }],
  };
}

/** Divides the amount of a payment between the budget lines with money that is encumbered for its lot. */
function drawingsOf(payment: Row, rows: Snapshot): Row[] {
  const unpaid = new Map<string, number>();
  for (const { lotId, account, budgetLineId, amountFen } of rowsOf(rows, 'finance.ledger_posting')) {
    if (lotId !== payment['lotId'] || account !== 'COMMITTED') continue;
    unpaid.set(String(budgetLineId), (unpaid.get(String(budgetLineId)) ?? 0) + Number(amountFen));
  }
  let left = Number(payment['amountFen']);
  return [...unpaid].flatMap(([budgetLineId, fen]) => {
    const part = Math.min(left, fen);
    left -= part;
    return part > 0 ? [{ budgetLineId, amountFen: part }] : [];
  });
}

/** Returns the id of a budget line of a district, preferably one with money available. */
function lineIn(district: unknown, rows: Snapshot): unknown {
  const lines = rowsOf(rows, 'finance.budget_line').filter(({ districtCode }) => districtCode === district);
  const availableOf = (id: unknown) =>
    rowsOf(rows, 'finance.ledger_posting')
      .filter(({ budgetLineId, account }) => budgetLineId === id && account === 'AVAILABLE')
      .reduce((sum, { amountFen }) => sum + Number(amountFen), 0);
  return (lines.find(({ id }) => availableOf(id) > 0) ?? lines[0])?.['id'];
}

/** The acts that offices owe in finance, and the commands that no office owes. */
export const FINANCE_WORK: SubgraphWork = {
  list: 'financeWork',
  acts: {
    AWARD: {
      mutation: 'recordAward',
      subject: 'input.noticeId',
      subjects: idsOf('finance.procurement_notice'),
      variables: ({ subject }) => ({
        input: {
          ...{ noticeId: subject.id, contractorId: CONTRACTOR.lixia },
          ...{ awardedOn: TODAY, creditCheckedOn: TODAY },
        },
      }),
      isAlsoOpen: null,
    },
    SIGN_CONTRACT: {
      mutation: 'signContract',
      subject: 'input.noticeId',
      subjects: idsOf('finance.procurement_notice'),
      variables: ({ subject }, { rows }) => ({ input: contractOn(subject.id, rows) }),
      isAlsoOpen: null,
    },
    RENEW_CONTRACT: {
      mutation: 'publishProcurementNotice',
      variables: ({ subject }, { rows }) => {
        const { districtCode: division, kind } = rowOf(rows, 'finance.service_contract', subject.id);
        return { input: { division, kind, ...ANNOUNCEMENT } };
      },
      isAlsoOpen: 'A district may buy at any time.',
    },
    COMMIT_BUDGET: {
      mutation: 'commitBudget',
      variables: ({ subject }, { rows }) => {
        const { districtCode } = rowOf(rows, 'finance.service_contract', subject.id);
        const postings = [{ budgetLineId: lineIn(districtCode, rows), amountFen: 1 }];
        return { input: { contractId: subject.id, postings } };
      },
      isAlsoOpen: 'Later years may be encumbered in advance.',
      // The act commits only one fen. A year of the contract costs more, so the item remains.
      isPart: () => true,
    },
    ACCEPT_SERVICE: {
      mutation: 'recordAcceptance',
      variables: ({ subject, row }, { rows }) => {
        const { yearOrdinal } = rowOf(rows, 'finance.instalment', row);
        const { startsOn } = rowOf(rows, 'finance.lot', subject.id);
        const projectYear = Number(String(startsOn).slice(0, 4)) + Number(yearOrdinal) - 1;
        return { input: { lotId: subject.id, projectYear, acceptedOn: TODAY, passed: true } };
      },
      isAlsoOpen: 'A year may be accepted early, or again.',
    },
    REQUEST_PAYMENT: {
      mutation: 'requestDisbursement',
      subject: 'input.instalmentId',
      subjects: idsOf('finance.instalment'),
      variables: ({ subject }) => ({ input: { instalmentId: subject.id } }),
      isAlsoOpen: null,
    },
    CONFIRM_ACCOUNT: {
      mutation: 'confirmPaymentAccount',
      subject: 'id',
      subjects: idsOf('finance.payment_account'),
      variables: ({ subject: { id } }, { rows }) => ({
        id,
        expectedVersion: rowOf(rows, 'finance.payment_account', id)['version'],
      }),
      isAlsoOpen: null,
    },
    APPROVE_PAYMENT: ofPayment('approveDisbursement'),
    MAKE_PAYMENT: {
      mutation: 'payDisbursement',
      subject: 'input.id',
      subjects: idsOf('finance.disbursement'),
      variables: ({ subject: { id } }, { rows }) => {
        const payment = rowOf(rows, 'finance.disbursement', id);
        // The input must name a budget line even if nothing is encumbered for the lot. The Hub must then refuse the
        // payment.
        const drawings = drawingsOf(payment, rows);
        const nothing = [{ budgetLineId: lineIn(payment['districtCode'], rows), amountFen: payment['amountFen'] }];
        const postings = drawings.length === 0 ? nothing : drawings;
        return { input: { id, paidOn: TODAY, voucher: `W-${id}`, postings } };
      },
      isAlsoOpen: null,
    },
    CONFIRM_PAYMENT: ofPayment('confirmReceipt'),
    TERMINATE_LOT: {
      mutation: 'terminateLot',
      variables: ({ subject }) => ({ input: { lotId: subject.id, reason: '评估不合格' } }),
      isAlsoOpen: 'The purchaser may terminate a lot for other reasons than an evaluation.',
    },
    SETTLE_LOT: {
      mutation: 'settleLot',
      subject: 'input.lotId',
      subjects: idsOf('finance.lot'),
      variables: ({ subject }) => ({ input: { lotId: subject.id, owedFen: 0, claimedFen: 0 } }),
      isAlsoOpen: null,
    },
  },
  bulk: {
    requestDisbursements: 'requestDisbursement',
    approveDisbursements: 'approveDisbursement',
    confirmReceipts: 'confirmReceipt',
  },
  alwaysOpen: {
    registerContractor: 'A body is registered when it appears.',
    correctContractor: 'A registry entry is corrected when it is wrong.',
    amendContract: 'The parties agree on a change at any time.',
    recordSubcontracting: 'A contract assignment is recorded when it is discovered.',
    withholdInstalment: 'The purchaser decides to withhold.',
    releaseInstalment: 'The purchaser decides to release.',
    openBudgetLine: 'A line is opened when its money is granted.',
    adjustBudgetLine: 'A line is adjusted when its money changes.',
    setFundingShare: 'A share is set when it is decided.',
    reconcile: 'A statement is compared when the treasury sends it.',
    rejectDisbursement: 'The payer decides to reject.',
    returnPayment: 'A payment is returned when the money comes back.',
    changePaymentAccount: 'An account is changed when the contractor asks for it.',
    withdrawPaymentAccount: 'The purchaser decides to withdraw an entry.',
    blockPaymentAccount: 'The payer decides to block.',
    subscribeWebhook: 'A webhook is managed at will.',
    replayWebhook: 'A webhook is managed at will.',
    pauseWebhook: 'A webhook is managed at will.',
    resumeWebhook: 'A webhook is managed at will.',
    removeWebhook: 'A webhook is managed at will.',
  },
  states: {
    'payments that an older version of the Hub has requested': ['UPDATE disbursement SET dueOn = NULL'],
    'instalments that wait for an acceptance': [
      'DELETE FROM acceptance',
      "UPDATE instalment SET milestone = 'ACCEPTANCE', dueOn = '2026-07-01' WHERE status = 'PLANNED'",
    ],
    'contracts that end soon': [
      'DELETE FROM procurement_notice WHERE contractId IS NULL',
      "UPDATE service_contract SET endsOn = '2026-09-30' WHERE endsOn > '2026-09-30'",
      "UPDATE lot SET endsOn = '2026-09-30' WHERE endsOn > '2026-09-30'",
    ],
    'open cases of termination': [
      'UPDATE termination_case SET openLotId = lotId, closedOn = NULL, outcome = NULL',
      `UPDATE lot SET status = 'HELD', heldOn = '2026-06-01', terminatedOn = NULL
        WHERE id IN (SELECT lotId FROM termination_case)`,
    ],
  },
  callers: [
    office('DISTRICT_BUREAU', LIXIA),
    office('DISTRICT_BUREAU', SHIZHONG),
    office('DISTRICT_BUREAU', OTHER_DISTRICT),
    office('FINANCE_BUREAU', LIXIA),
    office('FINANCE_BUREAU', SHIZHONG),
    office('FINANCE_BUREAU', CITY),
    contractor(CONTRACTOR.lixia),
    contractor(CONTRACTOR.several),
    office('CITY_BUREAU', CITY),
    office('STREET_OFFICE', STREET.lixiaFirst),
    office('AUDITOR', CITY),
  ],
};
