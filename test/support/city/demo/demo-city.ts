import { DEFAULT_SEED, demoCity, type DemoRequest } from '../../../../shared/demo/city';
import { type CityFacts, type DistrictFacts } from '../../../../shared/demo/facts/batch';
import { divisionCode } from '../../../../shared/kernel/ids/division-code';

type Lists<T> = { [K in keyof T as T[K] extends unknown[] ? K : never]: T[K] };

/** All facts of a city, in one list for each kind of fact. `districts` has the same facts by district. */
export type CityLists = Lists<DistrictFacts> & Lists<CityFacts> & { today: string; districts: DistrictFacts[] };

export const JINAN = divisionCode('3701');

/** The options for a city that has twelve weeks of service hours and that nobody has assessed yet. */
export const NOT_ASSESSED = { weeksOfHours: 12, monthsOfFindings: 0 };

/** Generates the demonstration of Jinan with the default seed. `wish` contains options that replace the defaults. */
export function listCity(today: string, wish: Partial<DemoRequest> = {}): CityLists {
  const request = { selection: JINAN, seed: DEFAULT_SEED, ...NOT_ASSESSED, ...wish, today };
  const batches = [...demoCity(request)];
  const cities = batches.filter((batch) => batch.kind === 'CITY');
  const districts = batches.filter((batch) => batch.kind === 'DISTRICT');
  const all = <K extends keyof Lists<DistrictFacts>>(noun: K) =>
    districts.flatMap((district) => district[noun] as unknown[]) as DistrictFacts[K];
  return {
    today,
    districts,
    contractors: cities.flatMap(({ contractors }) => contractors),
    commissions: cities.flatMap(({ commissions }) => commissions),
    assessedOn: cities.flatMap(({ assessedOn }) => assessedOn),
    contacts: [...cities.flatMap(({ contacts }) => contacts), ...all('contacts')],
    divisions: [...cities.flatMap(({ divisions }) => divisions), ...all('divisions')],
    regulations: all('regulations'),
    stations: all('stations'),
    workers: all('workers'),
    postings: all('postings'),
    trainings: all('trainings'),
    leaves: all('leaves'),
    hours: all('hours'),
    notices: all('notices'),
    contracts: all('contracts'),
    budgetLines: all('budgetLines'),
    commitments: all('commitments'),
    disbursements: all('disbursements'),
    subcontractings: all('subcontractings'),
    evaluations: all('evaluations'),
    terminationCases: all('terminationCases'),
    submissions: all('submissions'),
    inspections: all('inspections'),
    stationAttachments: all('stationAttachments'),
    attachments: all('attachments'),
    contractAttachments: all('contractAttachments'),
    accountLetters: all('accountLetters'),
    visits: all('visits'),
    rectifications: all('rectifications'),
    waivers: all('waivers'),
    complaints: all('complaints'),
  };
}

/** Returns all values at any depth of the facts, grouped by the name of their key. */
export function valuesByKey(facts: unknown, found = new Map<string, unknown[]>()): Map<string, unknown[]> {
  if (facts === null || typeof facts !== 'object') return found;
  for (const [key, value] of Object.entries(facts as Record<string, unknown>)) {
    const values = found.get(key);
    if (values === undefined) found.set(key, [value]);
    else values.push(value);
    valuesByKey(value, found);
  }
  return found;
}

/** Returns all values at any depth of the facts whose key has this name. */
export function valuesOf(facts: unknown, name: string): unknown[] {
  return valuesByKey(facts).get(name) ?? [];
}
