import { type ContractorFact, type NoticeFact } from '../../../../shared/demo/facts/finance';
import { type DemoBatch, type DistrictFacts } from '../../../../shared/demo/facts/batch';
import { divisionCode } from '../../../../shared/kernel/ids/division-code';
import { CITY, CONTRACTOR, LIXIA, STATION, idOf, smallCity } from '../small-city';

/** The awarded notices of Lixia. A notice is for stations unless its comment calls it a notice for the district hub. */
export const NOTICE = {
  /** A notice that was awarded to the contractor that has no contract. */
  free: idOf('NT', 301),
  alsoFree: idOf('NT', 302),
  /** A notice for stations that was awarded to the contractor of the district hub. */
  toHub: idOf('NT', 303),
  /** A notice for the district hub that was awarded to the contractor of a station. */
  hubToServing: idOf('NT', 304),
  /** A notice for the district hub that was awarded to a contractor whose station lot was terminated. */
  hubToLeft: idOf('NT', 305),
  /** A notice that was published on the day of its award. */
  late: idOf('NT', 306),
  /** A notice that does not state its standard. */
  silent: idOf('NT', 307),
  /** A notice that was awarded to a mass organisation that the treasury funds. */
  toFunded: idOf('NT', 308),
  /** A notice that was awarded to a contractor whose credit was checked only after the award. */
  unchecked: idOf('NT', 309),
  /** A notice for the district hub that was awarded to the contractor that has no contract. */
  hubToFree: idOf('NT', 310),
} as const;
export const FUNDED = idOf('CR', 31);
/** Stations of Lixia without a contract. The first one is `STATION.lixiaSecond` of small-city.ts. */
export const UNSERVED = [STATION.lixiaSecond, ...Array.from({ length: 11 }, (_, index) => idOf('ST', 301 + index))];

const AWARD = { awardedOn: '2026-06-10', creditCheckedOn: '2026-06-09' };

export function procurementCity(): DemoBatch[] {
  return smallCity().map((batch) => {
    if (batch.kind === 'DISTRICT') return batch.district === LIXIA ? withNotices(batch) : batch;
    return batch.city === CITY
      ? { ...batch, contractors: [...batch.contractors, ...funded(batch.contractors)] }
      : batch;
  });
}

function funded([model]: readonly ContractorFact[]): ContractorFact[] {
  if (model === undefined) return [];
  const own = { id: FUNDED, name: '示例群团组织', creditCode: '52990000000000031X' };
  return [{ ...model, ...own, kind: 'MASS_ORGANISATION', treasuryFunded: true }];
}

function withNotices(lixia: DistrictFacts): DistrictFacts {
  const [model] = lixia.notices as [NoticeFact];
  const [, station] = lixia.stations;
  if (station === undefined) throw new Error('Lixia must have two stations.');
  const to = (id: string, contractorId: string, more: Partial<NoticeFact> = {}): NoticeFact => ({
    ...{ ...model, id, publishedAt: '2026-06-01T02:00:00.000Z', award: { ...AWARD, contractorId } },
    ...more,
  });
  const notices = [
    to(NOTICE.free, CONTRACTOR.none),
    to(NOTICE.alsoFree, CONTRACTOR.none),
    to(NOTICE.toHub, CONTRACTOR.hub),
    to(NOTICE.hubToServing, CONTRACTOR.lixia, { kind: 'HUB' }),
    to(NOTICE.hubToLeft, CONTRACTOR.left, { kind: 'HUB' }),
    to(NOTICE.late, CONTRACTOR.none, { publishedAt: '2026-06-10T02:00:00.000Z' }),
    to(NOTICE.silent, CONTRACTOR.none, { standard: ' ' }),
    to(NOTICE.toFunded, FUNDED),
    to(NOTICE.unchecked, CONTRACTOR.none, {
      award: { ...AWARD, contractorId: CONTRACTOR.none, creditCheckedOn: '2026-06-11' },
    }),
    to(NOTICE.hubToFree, CONTRACTOR.none, { kind: 'HUB' }),
  ];
  const more = UNSERVED.slice(1).map((id, index) => {
    const street = divisionCode(`${LIXIA}${String(31 + index).padStart(3, '0')}`);
    return { ...station, id, divisionCode: street, name: `历下区第${street.slice(-2)}街道社会工作服务站` };
  });
  return { ...lixia, notices: [...lixia.notices, ...notices], stations: [...lixia.stations, ...more] };
}
