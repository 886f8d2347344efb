import { type AssessmentRequest } from '../../../../shared/process/jobs/background-jobs';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { keepMonth } from '../compliance/compliance-month.commands';
import { type Found } from '../finding/finding.rules';
import { assessCities, assessDistricts } from './assess-places.commands';
import { type Assessing, type Assessor, assessStations } from './assess-stations.commands';
import { isPlaceKnown } from '../facts/graph-facts';
import { keepRequested } from './keep-findings.commands';
import { type IsWaived, countsByDistrict, totalOf } from './tally.rules';

/** The number of subjects in a page. The background job uses the same number. */
const SUBJECTS_A_PAGE = 100;

/**
 * Answers an assessment request: assesses all subjects of a division as of today or a past day, whether they are due or
 * not. Findings of a later day stay unchanged. If the division is a district or a city, the figures for the month that
 * contains the day are recounted. Facts that have a date are read as of that day, all others as of today.
 * @param report receives one line of progress for each page of stations
 * @returns the summary, line by line
 */
export async function assessPlace(
  { working, policies }: Pick<Assessing, 'working' | 'policies'>,
  request: AssessmentRequest,
  report: (line: string) => void,
): Promise<string[]> {
  const assessing = { working, policies, asOf: request.date };
  const { stations, districts, cities } = await subjectsOf(working, request);
  const found: Found[] = [];
  let kept = 0;
  const keep = async (assessed: ReadonlyMap<string, Found[]>) => {
    for (const each of assessed.values()) found.push(...each);
    kept += await keepPage(working, assessed);
  };
  for (const [index, ids] of pagesOf(stations).entries()) {
    await keep(await assessStations(assessing, ids));
    const done = index * SUBJECTS_A_PAGE + ids.length;
    report(`已评定社工站 ${done}/${stations.length} · ${done} of ${stations.length} stations assessed`);
  }
  for (const codes of pagesOf(districts)) await keep(await assessDistricts(assessing, codes));
  await keep((await assessCities(assessing, cities)).found);
  const isWaived = await waiversOf(assessing, found);
  if (request.division.length <= 6) await keepMonths(assessing, found, isWaived);
  return summaryOf(request, { found, kept, isWaived });
}

type Subjects = { stations: string[]; districts: readonly DivisionCode[]; cities: readonly DivisionCode[] };

/** Returns the stations, districts and cities of a division. @throws Error if the Hub knows no such division */
async function subjectsOf(working: Assessor, { division, date }: AssessmentRequest): Promise<Subjects> {
  if (!(await isPlaceKnown(working.ask, division))) {
    throw new Error(`没有代码为 ${division} 的区划,请核对代码 · There is no division ${division}. Check its code.`);
  }
  const stations = await working.transaction((tx) => tx.places.stationsAt(division));
  if (division.length > 6) return { stations, districts: [], cities: [] };
  if (division.length === 6) return { stations, districts: [division], cities: [] };
  const { districts } = await assessCities({ working, policies: [], asOf: date }, [division]);
  return { stations, districts: districts.map(({ code }) => code), cities: [division] };
}

function keepPage(working: Assessor, assessed: ReadonlyMap<string, Found[]>): Promise<number> {
  return working.transaction((tx, { now }) => keepRequested(tx, [...assessed.values()].flat(), now));
}

/**
 * Returns a predicate that is true for findings with a waiver in force on the day. A station's waiver is found by the
 * station's id. A waiver of a district or of its hub's lots is found by the district's code.
 */
async function waiversOf({ working, asOf }: Assessing, all: readonly Found[]): Promise<IsWaived> {
  const stationIds = [...new Set(all.flatMap(({ stationId }) => stationId ?? []))];
  const districts = [...new Set(all.map(({ districtCode }) => districtCode))];
  const rows = await working.transaction((tx) => tx.waivers.inForce({ stationIds, districts }, asOf));
  const waived = new Set(rows.map(({ stationId, divisionCode, rule }) => `${stationId ?? divisionCode} ${rule}`));
  return ({ stationId, districtCode, rule }) => waived.has(`${stationId ?? districtCode} ${rule}`);
}

async function keepMonths({ working, asOf }: Assessing, all: readonly Found[], isWaived: IsWaived): Promise<void> {
  await working.transaction(async (tx, { today }) => {
    const { months } = tx.assessment;
    for (const [districtCode, counts] of countsByDistrict(all, isWaived)) {
      await keepMonth({ months }, { districtCode, asOf, today }, counts);
    }
  });
}

function pagesOf<Key>(keys: readonly Key[]): Key[][] {
  const count = Math.ceil(keys.length / SUBJECTS_A_PAGE);
  return Array.from({ length: count }, (_, index) =>
    keys.slice(index * SUBJECTS_A_PAGE, (index + 1) * SUBJECTS_A_PAGE),
  );
}

type Outcome = { found: readonly Found[]; kept: number; isWaived: IsWaived };

function summaryOf({ division, date }: AssessmentRequest, { found, kept, isWaived }: Outcome): string[] {
  const { met, notMet, notApplicable, unknown, waived } = totalOf(found, isWaived);
  const later = found.length - kept;
  const lines = [
    `${division} ${date}`,
    `达标 · met: ${met}`,
    `不达标 · not met: ${notMet} (特殊情况核准 · waived: ${waived})`,
    `不适用 · not applicable: ${notApplicable}`,
    `待核实 · unknown: ${unknown}`,
  ];
  if (later > 0) lines.push(`已有日期更晚的评定结果,未予更改 · findings of a later day, left unchanged: ${later}`);
  return lines;
}
