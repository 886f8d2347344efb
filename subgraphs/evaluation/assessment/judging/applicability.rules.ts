import { STATION_STATUS, type StationStatus } from '../../../../shared/domain/stations';
import { type RuleId } from '../../../../shared/policy/rules/registry';
import { type LotFacts } from '../facts/lot-facts';
import { type PremisesFacts } from '../facts/premises-facts';
import { type HubLotFacts, type StationFacts } from '../facts/subject-facts';
import { type Rule } from './judgement';
import { judgedLot } from './lot-in-force.rules';
import { type Given, type JudgementOf, NOT_APPLICABLE, UNKNOWN, rule } from './verdict.rules';

/** The states in which the rules about a station in operation apply. */
export const SERVING: readonly StationStatus[] = ['OPERATING'];
/** The states in which the rules about an open station apply. A suspended station counts as open. */
export const OPEN: readonly StationStatus[] = ['OPERATING', 'SUSPENDED'];
/** All states, because the lot alone decides whether staff have to be on post. */
export const STAFFED: readonly StationStatus[] = STATION_STATUS.values;

type StationJudge<Id extends RuleId> = {
  id: Id;
  /** The states of a station in which the rule applies to it. */
  states: readonly StationStatus[];
  judge: (station: StationFacts, given: Given<Id>, premises: PremisesFacts) => JudgementOf<Id>;
};

/**
 * Makes a rule that applies to a station only in some of its states. If the state is not known, the verdict is UNKNOWN.
 */
export function stationRule<Id extends RuleId>({ id, states, judge }: StationJudge<Id>): Rule<StationFacts> {
  return rule(id, (station: StationFacts, given): JudgementOf<Id> => {
    const { premises } = station;
    if (premises === null) return UNKNOWN;
    return states.includes(premises.status) ? judge(station, given, premises) : NOT_APPLICABLE;
  });
}

/** One rule in two forms: the first judges a station by its lots, and the second judges a lot of a district's hub. */
export type LotRule = { ofStation: Rule<StationFacts>; ofHub: Rule<HubLotFacts> };

/**
 * Makes both forms of a rule: one judges all lots of a station, past and present, the other one lot of a district's
 * hub.
 */
export function ruleOfAllLots<Id extends RuleId>(
  id: Id,
  judge: (lots: readonly LotFacts[], given: Given<Id>) => JudgementOf<Id>,
): LotRule {
  return {
    ofStation: rule(id, ({ lots }: StationFacts, given): JudgementOf<Id> => {
      if (lots === null) return UNKNOWN;
      return lots.length === 0 ? NOT_APPLICABLE : judge(lots, given);
    }),
    ofHub: rule(id, ({ lot }: HubLotFacts, given) => judge([lot], given)),
  };
}

/**
 * Makes a rule that judges one lot. For a station, this is the lot in force, or else the last lot. For a district's
 * hub, it is the given lot. Faults in a station's older contracts no longer count.
 */
export function ruleOfLotInForce<Id extends RuleId>(
  id: Id,
  judge: (lot: LotFacts, given: Given<Id>) => JudgementOf<Id>,
): LotRule {
  return ruleOfAllLots(id, (lots, given): JudgementOf<Id> => {
    const lot = judgedLot(lots, given.asOf);
    return lot === null ? NOT_APPLICABLE : judge(lot, given);
  });
}
