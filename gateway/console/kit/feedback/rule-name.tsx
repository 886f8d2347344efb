import { RULE_FORCE } from '../../../../shared/domain/standard';
import { useSession } from '../../session/session-context';
import { HELP } from '../../words/help';
import { labelOf, labelText, ruleText } from '../../words/labels';
import { say } from '../../words/language';
import { demandOf, standardOn } from '../../words/standard';
import { Popup } from './popup';
import { RuleDuty } from '../rule/rule-duty';

type RuleProps = {
  rule: string;
  /** The id of the station that the rule is about, if there is one. */
  station?: string | null;
};

/** Shows the name of a rule, and a button that explains the rule. */
export function RuleName({ rule, station = null }: RuleProps) {
  return (
    <span className="rule-name">
      {ruleText(rule)} <RuleNote rule={rule} station={station} />
    </span>
  );
}

/**
 * A button that opens an explanation of a rule: its title, its demand, its clause, whether it can be waived, who is
 * responsible, and what to do where it is not met.
 */
export function RuleNote({ rule, station = null }: RuleProps) {
  const { today } = useSession();
  const demand = demandOf(standardOn(today), rule);
  if (demand === null) return null;
  return (
    <Popup text="?" label={say(HELP.explain, { rule: ruleText(rule) })}>
      <div className="rule-note">
        <strong>{ruleText(rule)}</strong>
        <p>{labelText(demand.asks)}</p>
        <RuleDuty rule={rule} station={station} />
        <p className="secondary small">
          {say(HELP.clauseOf, { clause: demand.clause })} · {labelOf(RULE_FORCE, demand.force)}
        </p>
      </div>
    </Popup>
  );
}
