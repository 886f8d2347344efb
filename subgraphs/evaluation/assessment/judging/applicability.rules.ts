import { type StationStatus } from '../../../../shared/domain/stations';
import { type RuleId } from '../../../../shared/policy/rules/registry';
import { type LotFacts } from '../facts/lot-facts';
import { type PremisesFacts } from '../facts/premises-facts';
import { type HubLotFacts, type StationFacts } from '../facts/subject-facts';
import { type Rule } from './judgement';
import { lotInForce } from './lot-in-force.rules';
import { type Given, type JudgementOf, NOT_APPLICABLE, UNKNOWN, rule } from './verdict.rules';

/** What only a station in service must do. */
export const SERVING: readonly StationStatus[] = ['OPERATING'];
/** What a station must have while it is open, also while it is suspended. */
export const OPEN: readonly StationStatus[] = ['OPERATING', 'SUSPENDED'];
/** While staff come on post, and while they serve. */
export const STAFFED: readonly StationStatus[] = ['PREPARING', 'OPERATING'];
/** From the signing of its first contract until it is closed. */
export const ALIVE: readonly StationStatus[] = ['PREPARING', 'OPERATING', 'SUSPENDED'];

type StationJudge<Id extends RuleId> = {
  id: Id;
  /** The states of a station's life in which the rule applies to it. */
  states: readonly StationStatus[];
  judge: (station: StationFacts, given: Given<Id>, premises: PremisesFacts) => JudgementOf<Id>;
};

/** A rule that applies to a station in some states of its life. Where the state is not known, the verdict is not known. */
export function stationRule<Id extends RuleId>({ id, states, judge }: StationJudge<Id>): Rule<StationFacts> {
  return rule(id, (station: StationFacts, given): JudgementOf<Id> => {
    const { premises } = station;
    if (premises === null) return UNKNOWN;
    return states.includes(premises.status) ? judge(station, given, premises) : NOT_APPLICABLE;
  });
}

/** The same rule for a station's lots and for the lot of a district's hub. */
export type LotRule = { ofStation: Rule<StationFacts>; ofHub: Rule<HubLotFacts> };

/** Judges all lots of a station, past and present. */
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

/** Judges the lot in force at a station, else its last lot: the faults of an older contract are over. */
export function ruleOfLotInForce<Id extends RuleId>(
  id: Id,
  judge: (lot: LotFacts, given: Given<Id>) => JudgementOf<Id>,
): LotRule {
  return ruleOfAllLots(id, (lots, given): JudgementOf<Id> => {
    const lot = lotInForce(lots, given.asOf) ?? lots.at(-1);
    return lot === undefined ? NOT_APPLICABLE : judge(lot, given);
  });
}
