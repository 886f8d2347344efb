import { HELP } from '../../words/help';
import { say } from '../../words/language';
import { REMEDIES } from '../../words/nouns/remedies';
import { type RuleId, responsibleText } from '../../words/standard';
import { RemedyLink } from './remedy-link';

export type RemedyProps = { rule: string; station?: string | null };

/** Shows the responsible offices and the remedy of one rule. */
export default function Remedy({ rule, station = null }: RemedyProps) {
  if (!hasRemedy(rule)) return null;
  return (
    <div className="rule-duty">
      <p>{say(HELP.responsible, { who: responsibleText(rule) })}</p>
      <p>
        {say(HELP.remedy, { how: say(REMEDIES[rule]) })} <RemedyLink rule={rule} station={station} />
      </p>
    </div>
  );
}

function hasRemedy(rule: string): rule is RuleId {
  return Object.hasOwn(REMEDIES, rule);
}
