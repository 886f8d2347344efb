import { type DivisionCode } from '../../kernel/ids/division-code';

/**
 * The planted violation of each rule of the standard. Every rule is broken somewhere in a city, so that users can see
 * every finding. {@link SPORADIC} lists other deviations, which are rare and random. They concern only rules that can
 * be waived. The order decides which district breaks a rule. CO-3 stands after CO-5, so that the first district of
 * Jinan has the violation of CO-3. New users open this district first. There they see that a district hub cannot verify
 * what the stations of its own contractor submit.
 */
export const VIOLATIONS = {
  'ST-1': 'a street whose only station has closed',
  'ST-2': 'an operating station with no venue',
  'ST-3': 'a plaque with another text and no emblem, and none indoors',
  'ST-4': 'a district whose regulation on the recipient database has expired',
  'ST-5': 'an inspection that found excluded work',
  'PE-1': 'a station with two staff',
  'PE-2': 'a worker well above 40',
  'PE-3': 'a worker with no college degree',
  'PE-4': 'a station with one qualified worker',
  'PE-5': 'a worker who is seldom in the community',
  'PE-6': 'a station whose staff missed the first training',
  'CO-1': 'a contract for two years',
  'CO-2': 'a contract that says nothing about liability for breach',
  'CO-5': 'a contract that was assigned to others',
  'CO-4': 'a contract with a mass organisation that the treasury funds',
  'CO-3': 'a contractor that runs both the district hub and stations of one district',
  'CO-6': 'a notice published after the award',
  'FI-1': 'a district that filed no annual plan last time',
  'FI-2': 'a station with neither needs survey nor service plan',
  'FI-3': 'a station whose latest briefs are missing',
  'FI-4': 'a station without mid-term and final reports',
  'FI-5': 'a district that filed no implementation report last time',
  'EV-1': 'a finished project year that nobody evaluated',
  'EV-2': 'an unqualified station whose lot goes on',
  'EV-3': 'a district without an inspection last year and this year',
  'FN-1': 'a year paid by the city alone',
  'FN-2': 'a payment of which a part comes from charity',
  'FN-3': 'a payment on a lot that is held',
} as const;
export type ViolationId = keyof typeof VIOLATIONS;
export const VIOLATION_IDS = Object.keys(VIOLATIONS) as ViolationId[];

/** The rates at which rules that can be waived are broken at random, as in real life. */
export const SPORADIC = {
  /** The share of workers who are above 40 (PE-2). */
  overAge: 0.01,
  /** The share of stations with one unqualified worker too many (PE-4). */
  underQualified: 0.02,
  /** The share of weeks below 24 hours (PE-5). */
  shortWeek: 0.004,
  /** The share of reports that are submitted late (FI-1 to FI-5). */
  lateReport: 0.06,
  /** The share of reports that are never submitted. */
  missingReport: 0.01,
} as const;

/**
 * Returns the items that this district receives. Each item goes to exactly one of the city's statistical districts, in
 * turn. A management zone receives no item, so a new management zone in the city's file changes no other district.
 */
export function dealt<T>(
  items: readonly T[],
  district: DivisionCode,
  statisticalDistricts: readonly DivisionCode[],
): T[] {
  const rank = statisticalDistricts.indexOf(district);
  return rank < 0 ? [] : items.filter((_, index) => index % statisticalDistricts.length === rank);
}
