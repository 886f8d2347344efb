import { createContext, use } from 'react';
import { Link } from 'react-router-dom';
import { HELP } from '../../words/help';
import { ruleText } from '../../words/labels';
import { say } from '../../words/language';
import { REMEDIES } from '../../words/nouns/remedies';
import { type RuleId, responsibleText } from '../../words/standard';

/**
 * The pages on which a role can help to meet a rule. Each function returns the address of the page. It gets the id of
 * the station that does not meet the rule, or null where no station is known.
 */
export type RemedyPages = Readonly<Partial<Record<RuleId, (station: string | null) => string>>>;

const RemedyContext = createContext<RemedyPages>({});
/** Provides the pages below with the addresses where the role can help to meet a rule. */
export const RemedyProvider = RemedyContext;

type RuleDutyProps = { rule: string; station?: string | null };

/**
 * Says which offices are responsible for meeting a rule and what they must do, with a link to the page of the own role.
 */
export function RuleDuty({ rule, station = null }: RuleDutyProps) {
  const pages = use(RemedyContext);
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

/** Returns the responsible offices and the remedy of a rule as one text, for copies of a list. */
export function dutyText(rule: string): string {
  if (!hasRemedy(rule)) return '';
  const who = say(HELP.responsible, { who: responsibleText(rule) });
  return `${who};${say(HELP.remedy, { how: say(REMEDIES[rule]) })}`;
}

function hasRemedy(rule: string): rule is RuleId {
  return Object.hasOwn(REMEDIES, rule);
}
