import { use } from 'react';
import { Link } from 'react-router-dom';
import { useSession } from '../../session/session-context';
import { HELP } from '../../words/help';
import { ruleText } from '../../words/labels';
import { say } from '../../words/language';
import { ReadyWorkProvider, RemedyProvider, type RemedyPages } from './remedy-pages';

/**
 * Links to the page on which the role of the session helps to meet a rule. While another office must act first, links
 * to a page that only shows the records. Shows nothing if the role has no such page.
 */
export function RemedyLink({ rule, station }: { rule: string; station: string | null }) {
  const pages: Readonly<Partial<Record<string, RemedyPages[keyof RemedyPages]>>> = use(RemedyProvider);
  const { today } = useSession();
  const isReady = use(ReadyWorkProvider);
  const page = pages[rule]?.(station, today);
  if (page === undefined) return null;
  if (typeof page !== 'string' && !isReady(page.kind)) {
    const { title, to } = page.view;
    return <PageLink to={to} text={say(title)} label={`${say(title)}:${ruleText(rule)}`} />;
  }
  const to = typeof page === 'string' ? page : page.to;
  return <PageLink to={to} text={say(HELP.toRemedy)} label={say(HELP.toRemedyOf, { rule: ruleText(rule) })} />;
}

function PageLink({ to, text, label }: { to: string; text: string; label: string }) {
  return (
    <Link className="no-print" to={to} aria-label={label}>
      {text}
    </Link>
  );
}
