import { type NoticeFact } from '../../../shared/demo/facts/finance';
import { type DemoBatch, type DistrictFacts } from '../../../shared/demo/facts/batch';
import { CONTRACTOR, LIXIA, OTHER_DISTRICT, SHIZHONG, hubContract, idOf, noticeOf } from './small-city';

/**
 * The notices. `open` may be awarded, and the contract of `awarded` may be signed. The Hub refuses calls with the other
 * notices.
 */
export const NOTICE = {
  open: idOf('NT', 201),
  awarded: idOf('NT', 202),
  ofHub: idOf('NT', 203),
  today: idOf('NT', 204),
  /** The notice of the contract of Lixia's first street. */
  signed: idOf('NT', 1),
  foreign: idOf('NT', 3),
} as const;

const AWARD = { awardedOn: '2026-06-10', creditCheckedOn: '2026-06-09' };

export function withProcurement(facts: DistrictFacts): DistrictFacts {
  if (facts.district !== LIXIA) return facts;
  const [model] = facts.notices as [NoticeFact];
  const notice = (id: string, more: Partial<NoticeFact>): NoticeFact => ({
    ...{ ...model, id, publishedAt: '2026-06-01T02:00:00.000Z', award: null },
    ...more,
  });
  const notices = [
    notice(NOTICE.open, {}),
    notice(NOTICE.awarded, { award: { ...AWARD, contractorId: CONTRACTOR.none } }),
    notice(NOTICE.ofHub, { kind: 'HUB', award: { ...AWARD, contractorId: CONTRACTOR.lixia } }),
    notice(NOTICE.today, { publishedAt: '2026-06-17T01:00:00.000Z' }),
  ];
  return { ...facts, notices: [...facts.notices, ...notices] };
}

/**
 * The contracts of three more district hubs: two hubs in other districts, and a second hub in Lixia. The contractor of
 * the second hub in Lixia also serves a station there, which breaks rule CO-3. Tests use this contractor to check that
 * nobody verifies their own work.
 */
const MORE_HUBS = [
  hubContract(81, SHIZHONG, CONTRACTOR.hub),
  hubContract(82, OTHER_DISTRICT, CONTRACTOR.hub),
  hubContract(83, LIXIA, CONTRACTOR.lixia),
];

/** Adds {@link MORE_HUBS} to a city, so that the gateway accepts callers from these hubs. */
export function withHubs(batches: readonly DemoBatch[]): DemoBatch[] {
  return batches.map((batch) => {
    if (batch.kind === 'CITY') return batch;
    const hubs = MORE_HUBS.filter(({ districtCode }) => districtCode === batch.district);
    const notices = [...batch.notices, ...hubs.map(noticeOf)];
    return { ...batch, notices, contracts: [...batch.contracts, ...hubs] };
  });
}
