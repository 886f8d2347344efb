import { type DemoBatch } from '../../../shared/demo/facts/batch';
import { CONTRACTOR, LIXIA, OTHER_DISTRICT, SHIZHONG, hubContract, noticeOf } from './small-city';

/**
 * The hubs beside Lixia's: those of other districts, and a second one in Lixia, whose contractor also serves a station
 * there. Rule CO-3 finds the latter, and it must not verify its own work either.
 */
const MORE_HUBS = [
  hubContract(81, SHIZHONG, CONTRACTOR.hub),
  hubContract(82, OTHER_DISTRICT, CONTRACTOR.hub),
  hubContract(83, LIXIA, CONTRACTOR.lixia),
];

/** The same city with more hubs, so that the callers of these hubs are callers. */
export function withHubs(batches: readonly DemoBatch[]): DemoBatch[] {
  return batches.map((batch) => {
    if (batch.kind === 'CITY') return batch;
    const hubs = MORE_HUBS.filter(({ districtCode }) => districtCode === batch.district);
    const notices = [...batch.notices, ...hubs.map(noticeOf)];
    return { ...batch, notices, contracts: [...batch.contracts, ...hubs] };
  });
}
