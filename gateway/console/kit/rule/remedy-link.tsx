import { use } from 'react';
import { Link } from 'react-router-dom';
import { HELP } from '../../words/help';
import { ruleText } from '../../words/labels';
import { say } from '../../words/language';
import { RemedyProvider } from './remedy-pages';

/** Links to the page on which the own role helps to meet a rule. Shows nothing if the role has no such page. */
export function RemedyLink({ rule, station }: { rule: string; station: string | null }) {
  const pages: Readonly<Partial<Record<string, (station: string | null) => string>>> = use(RemedyProvider);
  const to = pages[rule]?.(station);
  if (to === undefined) return null;
  return (
    <Link className="no-print" to={to} aria-label={say(HELP.toRemedyOf, { rule: ruleText(rule) })}>
      {say(HELP.toRemedy)}
    </Link>
  );
}
