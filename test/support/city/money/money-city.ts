import { type InstalmentFact, type LotFact } from '../../../../shared/demo/facts/finance';
import { type DemoBatch, type DistrictFacts } from '../../../../shared/demo/facts/batch';
import { LOT, paymentCity } from './payment-city';
import { LIXIA, idOf } from '../small-city';

/**
 * The amount in fen of each instalment of Lixia's contract, by lot. Most amounts are not round, so that different sums
 * are rarely equal by chance.
 */
export const AGREED = {
  [LOT.own]: [20_001, 20_001, 20_001, 20_000, 20_000],
  [LOT.sibling]: [16_673, 16_674, 16_675],
} as const;

export function moneyCity(): DemoBatch[] {
  return paymentCity().map((batch) => (batch.kind === 'DISTRICT' && batch.district === LIXIA ? agreed(batch) : batch));
}

function agreed(lixia: DistrictFacts): DistrictFacts {
  const contracts = lixia.contracts.map((contract) => ({ ...contract, lots: contract.lots.map(withInstalments) }));
  const budgetLines = lixia.budgetLines.map((line, index) => ({
    ...line,
    amountFen: [90_007, 40_009, 30_011][index] ?? 1,
  }));
  return { ...lixia, contracts, budgetLines, commitments: [], disbursements: [] };
}

function withInstalments(lot: LotFact): LotFact {
  const amounts = Object.entries(AGREED).find(([id]) => id === lot.id)?.[1];
  const [model] = lot.instalments;
  if (amounts === undefined || model === undefined) return lot;
  const instalments = amounts.map((amountFen, index): InstalmentFact => {
    const id = idOf('NS', 1000 + 10 * Number(lot.id.slice(-2)) + index);
    return { ...model, id, amountFen, milestone: 'CONTRACT_SIGNED', status: 'DUE', acceptance: null };
  });
  return { ...lot, instalments, priceFen: amounts.reduce((sum, each) => sum + each, 0) };
}
