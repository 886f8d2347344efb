import { type FactsByNoun } from './gathered-facts';
import { type Part, type World, holds, isOffice, keysOf } from './oracle-world';

type MoneyNoun =
  | ('Lot' | 'Instalment' | 'TerminationCase' | 'BudgetLine' | 'Webhook')
  | ('PaymentAccount' | 'PaymentAccountLetter')
  | ('Commitment' | 'Disbursement' | 'DisbursementPosting' | 'Reconciliation' | 'LedgerPosting');

/**
 * Returns the visible facts about money. The purchaser's district and the contractor that signed see the facts of a
 * contract. A street sees all lots of its station, past and present. The public sees signed contracts, but no payments.
 * A district hub sees no amounts.
 */
export function moneyOf(
  world: World,
): Part<MoneyNoun | 'ServiceContract' | 'ContractAttachment' | 'ProcurementNotice' | 'Contractor' | 'Subcontracting'> {
  const { all, caller, today, atPlace, stamped } = world;
  const isStreet = caller.role === 'STREET_OFFICE';
  const signed = ({ signedOn }: { signedOn: string }) => caller.role === 'PUBLIC' && signedOn <= today;
  const mayRead = (contract: FactsByNoun['ServiceContract']) =>
    holds(caller, contract) || stamped(contract) || signed(contract);
  const lots = all.Lot.filter((lot) => (isStreet ? atPlace(lot) : mayRead(lot.contract)));
  const served = new Set(lots.map(({ contract }) => contract.id));
  const contracts = all.ServiceContract.filter((each) => (isStreet ? served.has(each.id) : mayRead(each)));
  const notices = all.ProcurementNotice.filter(({ districtCode, award, publishedAt }) => {
    if (caller.role === 'PUBLIC') return publishedAt !== null;
    return holds(caller, { districtCode }) || (award !== null && stamped(award));
  });
  const paidFor = caller.role === 'PUBLIC' || caller.role === 'DISTRICT_HUB' ? new Set<string>() : keysOf(lots);
  const ofLot = ({ lotId }: { lotId: string }) => paidFor.has(lotId);
  const parties = new Set([
    ...contracts.map((each) => each.contractorId),
    ...notices.map((each) => each.award?.contractorId),
    // An office sees the contractors of its stations even after a station has moved to another district.
    ...(isOffice(caller) ? all.Lot.filter(atPlace) : []).map(({ contract }) => contract.contractorId),
  ]);
  const isSelf = (id: string) => 'contractorId' in caller && caller.contractorId === id;
  // The city bureau, the district hub and the street office may not see a payment account.
  const isAccounted = ['DISTRICT_BUREAU', 'FINANCE_BUREAU', 'AUDITOR'].includes(caller.role);
  const ofAccount = (each: { districtCode: string; contractorId: string }) =>
    (isAccounted && holds(caller, each)) || stamped(each);
  const isPayers = (each: { districtCode: string }) => caller.role !== 'DISTRICT_HUB' && holds(caller, each);
  return {
    Lot: lots,
    ServiceContract: contracts,
    // A scan shows all clauses, and a street may read none of them.
    ContractAttachment: all.ContractAttachment.filter((each) => (!isStreet && holds(caller, each)) || stamped(each)),
    PaymentAccount: all.PaymentAccount.filter(ofAccount),
    PaymentAccountLetter: all.PaymentAccountLetter.filter(ofAccount),
    ProcurementNotice: notices,
    Contractor: all.Contractor.filter(
      ({ id, divisionCode }) => isSelf(id) || parties.has(id) || holds(caller, { districtCode: divisionCode }),
    ),
    Subcontracting: all.Subcontracting.filter(({ contractId }) => caller.role !== 'PUBLIC' && served.has(contractId)),
    BudgetLine: all.BudgetLine.filter(isPayers),
    Reconciliation: all.Reconciliation.filter(isPayers),
    LedgerPosting: all.LedgerPosting.filter(isPayers),
    // A bureau sees its own webhooks. A city also sees the webhooks of its districts.
    Webhook: all.Webhook.filter(({ divisionCode }) => holds(caller, { districtCode: divisionCode })),
    Instalment: all.Instalment.filter(ofLot),
    // The termination of a lot is no payment, so a district hub may see it.
    TerminationCase: all.TerminationCase.filter(({ lotId }) => caller.role !== 'PUBLIC' && keysOf(lots).has(lotId)),
    Commitment: all.Commitment.filter(ofLot),
    Disbursement: all.Disbursement.filter(ofLot),
    DisbursementPosting: all.DisbursementPosting.filter(({ disbursement }) => ofLot(disbursement)),
  };
}
