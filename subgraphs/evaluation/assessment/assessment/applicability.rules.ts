import { type StationStatus } from '../../../../shared/domain/stations';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type RuleId } from '../../../../shared/policy/policy-schema';
import { type HubLotFacts, type LotFacts, type PremisesFacts, type StationFacts } from './facts';
import { type Judgement, type Rule } from './judgement';
import { type Given, NOT_APPLICABLE, UNKNOWN, rule } from './verdict.rules';

/** What is only asked of a station that serves. */
export const SERVING: readonly StationStatus[] = ['OPERATING'];
/** What a station has as long as it is open, at rest or not. */
export const OPEN: readonly StationStatus[] = ['OPERATING', 'SUSPENDED'];
/** While staff come on post, and while they serve. */
export const STAFFED: readonly StationStatus[] = ['PREPARING', 'OPERATING'];
/** From the signing of its first contract until it is closed. */
export const ALIVE: readonly StationStatus[] = ['PREPARING', 'OPERATING', 'SUSPENDED'];

type Held<Id extends RuleId> = {
  id: Id;
  /** The states of a station's life in which it is held to the rule. */
  states: readonly StationStatus[];
  judge: (station: StationFacts, given: Given<Id>, premises: PremisesFacts) => Judgement;
};

/** Of a station whose state is not known, nothing is. */
export function stationRule<Id extends RuleId>({ id, states, judge }: Held<Id>): Rule<StationFacts> {
  return rule(id, (station: StationFacts, given) => {
    const { premises } = station;
    if (premises === null) return UNKNOWN;
    return states.includes(premises.status) ? judge(station, given, premises) : NOT_APPLICABLE;
  });
}

function isOver({ endsOn, terminatedOn }: LotFacts, asOf: PlainDate): boolean {
  return endsOn < asOf || (terminatedOn !== null && terminatedOn <= asOf);
}

/** The lot under which the station is served, else the one that was signed and is to begin. */
export function lotInForce(lots: readonly LotFacts[], asOf: PlainDate): LotFacts | null {
  const notOver = lots.filter((lot) => !isOver(lot, asOf));
  return notOver.findLast(({ startsOn }) => startsOn <= asOf) ?? notOver.at(-1) ?? null;
}

/** The same rule of a station's lots and of the lot of a district's hub. */
export type LotRule = { ofStation: Rule<StationFacts>; ofHub: Rule<HubLotFacts> };

/** Of a station all lots of all times together. */
export function ruleOfAllLots<Id extends RuleId>(
  id: Id,
  judge: (lots: readonly LotFacts[], given: Given<Id>) => Judgement,
): LotRule {
  return {
    ofStation: rule(id, ({ lots }: StationFacts, given) => {
      if (lots === null) return UNKNOWN;
      return lots.length === 0 ? NOT_APPLICABLE : judge(lots, given);
    }),
    ofHub: rule(id, ({ lot }: HubLotFacts, given) => judge([lot], given)),
  };
}

/** Of a station the lot in force, else the last that it had: what was wrong with an older contract is over. */
export function ruleOfLotInForce<Id extends RuleId>(
  id: Id,
  judge: (lot: LotFacts, given: Given<Id>) => Judgement,
): LotRule {
  return ruleOfAllLots(id, (lots, given) => {
    const lot = lotInForce(lots, given.asOf) ?? lots.at(-1);
    return lot === undefined ? NOT_APPLICABLE : judge(lot, given);
  });
}
