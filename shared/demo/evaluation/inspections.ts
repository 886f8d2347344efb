import { type InspectionFact, type ObservationFact } from '../facts/oversight';
import { addDays, type PlainDate } from '../../kernel/dates/period';
import { idOn, type DistrictContext } from '../plan/context';
import { type DistrictPlan, type StationPlan } from '../plan/plan';
import { chance, int, shuffled, type Random } from '../plan/random';

const SAMPLE = 2;
const RECTIFY_SHARE = 0.25;

function observations(random: Random, about: { fails: boolean; excluded: boolean }): ObservationFact[] {
  const hours: ObservationFact = about.fails
    ? { rule: 'PE-5', verdict: 'NOT_MET', text: '抽查两周，一名驻站人员社区服务时长不足24小时。' }
    : { rule: 'PE-5', verdict: 'MET', text: '抽查两周，驻站人员社区服务时长达标。' };
  const content: ObservationFact = about.excluded
    ? { rule: 'ST-5', verdict: 'NOT_MET', text: '驻站人员承担街道行政性事务。' }
    : { rule: 'ST-5', verdict: 'MET', text: '服务内容属于三类服务，未见行政性事务。' };
  const venue = chance(random, 0.7) ? [{ rule: 'ST-3', verdict: 'MET' as const, text: '内外标识齐全。' }] : [];
  return [content, hours, ...venue];
}

function inspection(random: Random, station: StationPlan, inspectedOn: PlainDate): InspectionFact {
  const excluded = station.violations.includes('ST-5');
  const fails = chance(random, RECTIFY_SHARE);
  return {
    id: idOn(random, inspectedOn),
    stationId: station.id,
    inspectedOn,
    conclusion: excluded || fails ? 'RECTIFY' : 'PASS',
    observations: observations(random, { fails, excluded }),
  };
}

/**
 * Returns the day of the station's inspection: a day from September to November, but at least seven days after the
 * station opened. Null if the day lies in another year or has not passed.
 */
function roundOn(random: Random, station: StationPlan, about: { year: number; today: PlainDate }): PlainDate | null {
  const drawn = `${about.year}-${String(int(random, 9, 11)).padStart(2, '0')}-${String(int(random, 1, 28)).padStart(2, '0')}`;
  const opened = addDays(station.openedOn ?? about.today, 7);
  const on = drawn < opened ? opened : drawn;
  return on < about.today && on <= `${about.year}-12-31` ? on : null;
}

/**
 * Generates the city platform's yearly inspections (EV-3) of last year and this year, at a sample of stations in the
 * district. There are none if a violation of EV-3 is planted in the district. A station with a planted violation of
 * ST-5 (excluded work) gets another inspection, which is recent.
 */
export function inspectionsOf(context: DistrictContext, plan: DistrictPlan): InspectionFact[] {
  if (context.violations.includes('EV-3')) return [];
  const random = context.stream('inspections');
  const { today } = context;
  const open = plan.stations.filter(({ status, openedOn }) => status === 'OPERATING' && openedOn !== null);
  const thisYear = Number(today.slice(0, 4));
  const oldest = [...open].sort((a, b) => ((a.openedOn ?? today) < (b.openedOn ?? today) ? -1 : 1));
  const sampled = [thisYear - 1, thisYear].flatMap((year) => {
    // The oldest station was open in both years. The other stations of the sample may be too new.
    const sample = [...oldest.slice(0, 1), ...shuffled(random, oldest.slice(1)).slice(0, SAMPLE - 1)];
    return sample.flatMap((station) => {
      const on = roundOn(random, station, { year, today });
      return on === null ? [] : [inspection(random, station, on)];
    });
  });
  const planted = open.filter(({ violations }) => violations.includes('ST-5'));
  return [...sampled, ...planted.map((station) => inspection(random, station, addDays(today, -int(random, 10, 30))))];
}
