import { use } from 'react';
import { Link } from 'react-router-dom';
import { HELP } from '../../words/help';
import { ruleText } from '../../words/labels';
import { say } from '../../words/language';
import { REMEDIES } from '../../words/nouns/remedies';
import { type RuleId, responsibleText } from '../../words/standard';
import { RemedyProvider } from './remedy-pages';

export type RemedyProps = { rule: string; station?: string | null };

/** Shows the responsible offices and the remedy of one rule. */
export default function Remedy({ rule, station = null }: RemedyProps) {
  const pages = use(RemedyProvider);
  if (!hasRemedy(rule)) return null;
  const to = pages[rule]?.(station);
  return (
    <div className="rule-duty">
      <p>{say(HELP.responsible, { who: responsibleText(rule) })}</p>
      <p>
        {say(HELP.remedy, { how: say(REMEDIES[rule]) })}{' '}
        {to !== undefined && (
          <Link className="no-print" to={to} aria-label={say(HELP.toRemedyOf, { rule: ruleText(rule) })}>
            {say(HELP.toRemedy)}
          </Link>
        )}
      </p>
    </div>
  );
}

function hasRemedy(rule: string): rule is RuleId {
  return Object.hasOwn(REMEDIES, rule);
}
