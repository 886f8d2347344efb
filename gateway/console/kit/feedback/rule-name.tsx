import { RULE_FORCE } from '../../../../shared/domain/standard';
import { useSession } from '../../session/session-context';
import { HELP } from '../../words/help';
import { labelOf, labelText, ruleText } from '../../words/labels';
import { say } from '../../words/language';
import { demandOf, standardOn } from '../../words/standard';
import { Popup } from './popup';

/** Shows the name of a rule, and a button that explains the rule. */
export function RuleName({ rule }: { rule: string }) {
  return (
    <span className="rule-name">
      {ruleText(rule)} <RuleNote rule={rule} />
    </span>
  );
}

/** A button that opens an explanation of a rule: its title, its clause, its demand, and whether it can be waived. */
export function RuleNote({ rule }: { rule: string }) {
  const { today } = useSession();
  const demand = demandOf(standardOn(today), rule);
  if (demand === null) return null;
  return (
    <Popup text="?" label={say(HELP.explain, { rule: ruleText(rule) })}>
      <div className="rule-note">
        <strong>{ruleText(rule)}</strong>
        <p>{labelText(demand.asks)}</p>
        <p className="secondary small">
          {say(HELP.clauseOf, { clause: demand.clause })} · {labelOf(RULE_FORCE, demand.force)}
        </p>
      </div>
    </Popup>
  );
}
