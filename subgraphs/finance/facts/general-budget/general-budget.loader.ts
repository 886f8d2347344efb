import type DataLoader from 'dataloader';
import { type GeneralBudget } from '../../budget/ledger/balance';
import { groupLoader } from '../../../../shared/store/load-rows';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type LedgerRepository, type LedgerSlice } from '../../budget/ledger/ledger.repository';

export type DistrictYear = { code: DivisionCode; year: number };

const NOTHING_BUDGETED = { cityFen: 0, districtFen: 0, streetFen: 0 };

/**
 * Returns a loader that sums, for a district in a year, the budget lines whose source is the general budget. A batch
 * runs one SQL statement for each year.
 */
function generalBudgetLoader(ledger: LedgerRepository): DataLoader<DistrictYear, GeneralBudget, string> {
  const groupOf = ({ year }: DistrictYear) => String(year);
  const keyOf = ({ code, year }: DistrictYear) => `${code} ${year}`;
  return groupLoader({ groupOf, keyOf }, async (districts) => {
    const codes = districts.map(({ code }) => code);
    const found = await ledger.generalIn(codes, districts[0].year);
    return codes.map((code) => found.get(code) ?? NOTHING_BUDGETED);
  });
}

/** Returns the loader of the facts that the rules need about a district's budget. */
export function generalBudgetLoaders({ ledger }: LedgerSlice) {
  return {
    generalBudget: generalBudgetLoader(ledger),
  };
}
export type GeneralBudgetLoaders = ReturnType<typeof generalBudgetLoaders>;
