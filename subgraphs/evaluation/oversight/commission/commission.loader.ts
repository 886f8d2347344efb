import { rowLoader } from '../../../../shared/store/load-rows';
import { type CommissionSlice } from './commission.repository';

/** Makes the loader of commissions by id. */
export function commissionLoaders({ commissions }: CommissionSlice) {
  return { commission: rowLoader(commissions, 'id') };
}
export type CommissionLoaders = ReturnType<typeof commissionLoaders>;
