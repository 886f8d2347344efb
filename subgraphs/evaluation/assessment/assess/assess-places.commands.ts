import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { policyFor } from '../../../../shared/policy/policy';
import { type Found, findingsOf, placeSubject } from '../finding/finding.rules';
import { type Assessing } from './assess-stations.commands';
import { citiesFromGraph, districtsFromGraph } from '../facts/graph-facts';
import { type CurrentDistrict } from './keep-findings.commands';
import { filingsOfDistricts, inspectedInYears, commissionsOfYears } from '../facts/own-facts.commands';
import { inspectionsOf, stationsOf } from '../facts/inspection-facts';
import { type InspectionYears } from '../facts/subject-facts';
import { lotSubject } from './subjects.rules';
import { CITY_RULES, DISTRICT_RULES, HUB_LOT_RULES } from '../standard/standard.rules';

/**
 * Returns the findings of these districts by the code of the district. They include the findings about the lots of the
 * district's hub.
 */
export async function assessDistricts(
  { working, policies, asOf }: Assessing,
  codes: readonly DivisionCode[],
): Promise<Map<string, Found[]>> {
  if (codes.length === 0) return new Map();
  const ofGraph = await districtsFromGraph(working.ask, { codes, on: asOf });
  const stations = stationsOf(codes.map(ofGraph));
  const inspected = await working.transaction((tx) => inspectedInYears(tx, stations, asOf));
  const filings = await working.transaction((tx) => filingsOfDistricts(tx, codes, asOf));
  return new Map(
    codes.map((code) => {
      const standing = { policy: policyFor(policies, { division: code, on: asOf }), asOf };
      const { hubLots, streets, generalBudgetFen, cityPercent, ...ofYears } = ofGraph(code);
      const known = { streets, generalBudgetFen, cityPercent, inspections: inspectionsOf(ofYears, inspected) };
      const facts = { districtCode: code, ...known, obligations: filings.get(code) ?? [] };
      const found = findingsOf(placeSubject('DISTRICT', code), facts, { rules: DISTRICT_RULES, ...standing });
      const ofHub = hubLots.flatMap((lot) => {
        return findingsOf(lotSubject(code, lot), { districtCode: code, lot }, { rules: HUB_LOT_RULES, ...standing });
      });
      return [code, [...found, ...ofHub]];
    }),
  );
}

export type AssessedCities = { found: Map<string, Found[]>; districts: readonly CurrentDistrict[] };

/**
 * Returns the findings of these cities by the code of the city, and all districts of the cities. The districts come
 * from the stations subgraph, because this subgraph knows only the districts that have a station.
 */
export async function assessCities(
  { working, policies, asOf }: Assessing,
  codes: readonly DivisionCode[],
): Promise<AssessedCities> {
  if (codes.length === 0) return { found: new Map(), districts: [] };
  const ofGraph = await citiesFromGraph(working.ask, { codes, on: asOf });
  const all = codes.flatMap((code) => [...ofGraph(code)]);
  const [inspected, commissions] = await working.transaction(async (tx) => {
    return [await inspectedInYears(tx, stationsOf(all), asOf), await commissionsOfYears(tx, codes, asOf)] as const;
  });
  const found = codes.map((code): [string, Found[]] => {
    const of = (year: keyof InspectionYears<unknown>) => ({
      commission: commissions[year].get(code) ?? null,
      districts: ofGraph(code).map((each) => ({ code: each.code, ...inspectionsOf(each, inspected)[year] })),
    });
    const facts = { cityCode: code, inspections: { thisYear: of('thisYear'), lastYear: of('lastYear') } };
    const policy = policyFor(policies, { division: code, on: asOf });
    return [code, findingsOf(placeSubject('CITY', code), facts, { rules: CITY_RULES, policy, asOf })];
  });
  return { found: new Map(found), districts: all.map(({ code }) => ({ code, asOf })) };
}
