import type DataLoader from 'dataloader';
import { rowLoader, groupLoader } from '../../../../shared/store/load-rows';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type FundingShareRepository, type FundingShareSlice } from './funding-share.repository';
import { type FundingShareRow } from './funding-share.row';
import { sharesFor } from './funding-share.rules';

type DivisionYear = { code: DivisionCode; year: number };

/**
 * Returns the loader of the share that is in force for a division in a year. It loads null where no share is set. A
 * batch runs one SQL statement for each year.
 */
function fundingShareLoader(shares: FundingShareRepository): DataLoader<DivisionYear, FundingShareRow | null, string> {
  const groupOf = ({ year }: DivisionYear) => String(year);
  const keyOf = ({ code, year }: DivisionYear) => `${code} ${year}`;
  return groupLoader<DivisionYear, FundingShareRow | null>({ groupOf, keyOf }, async (wanted) => {
    const codes = [...new Set(wanted.flatMap(({ code }) => sharesFor(code)))];
    const found = new Map(
      (await shares.ofDivisions(codes, wanted[0].year)).map((row) => [String(row.divisionCode), row]),
    );
    return wanted.map(({ code }) => {
      const inForce = sharesFor(code).find((each) => found.has(each));
      return inForce === undefined ? null : (found.get(inForce) ?? null);
    });
  });
}

/** Returns the loaders of the share in force for a division, and of shares by id. */
export function fundingShareLoaders({ fundingShares }: FundingShareSlice) {
  return {
    fundingShare: fundingShareLoader(fundingShares),
    shareById: rowLoader(fundingShares, 'id'),
  };
}
export type FundingShareLoaders = ReturnType<typeof fundingShareLoaders>;
