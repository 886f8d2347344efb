import { Link } from 'react-router-dom';
import { WORK_KIND, type WorkKind } from '../../../../shared/domain/work/work-kind';
import { useTitle } from '../../kit/feedback/use-title';
import { Panel } from '../../kit/record/facts';
import { roleText } from '../../kit/role-text';
import { useSession } from '../../session/session-context';
import { FRAME, keysOf } from '../../words/frame';
import { HELP } from '../../words/help';
import { labelOf } from '../../words/labels';
import { say } from '../../words/language';
import { standardOn } from '../../words/standard';
import { calendarOf } from './calendar';
import { dutiesOf } from './duties';
import { CalendarTable, RulesTable } from './help-tables';

/**
 * The help page of a role: the calendar of the standard, the tasks of the office, the rules, and the keyboard
 * shortcuts. `hasSearch` says whether the role has the search for stations.
 */
export function HelpPage({ hasSearch }: { hasSearch: boolean }) {
  const { role, officeName, today } = useSession();
  const standard = standardOn(today);
  const calendar = calendarOf(standard);
  const own = calendar.filter((entry) => entry.role === role);
  const others = calendar.filter((entry) => entry.role !== role);
  useTitle(say(HELP.title));
  return (
    <>
      <header className="page-head">
        <h1>{say(HELP.title)}</h1>
        <span className="secondary">{roleText({ role, officeName })}</span>
      </header>
      <Panel title={say(HELP.ownCalendar)}>
        {own.length === 0 ? <p>{say(HELP.noDates)}</p> : <CalendarTable title={HELP.ownCalendar} entries={own} isOwn />}
      </Panel>
      <Tasks kinds={dutiesOf(role)} />
      <details className="panel">
        <summary>{say(HELP.otherCalendar)}</summary>
        <CalendarTable title={HELP.otherCalendar} entries={others} />
      </details>
      <Panel title={say(HELP.rules)}>
        <RulesTable standard={standard} />
      </Panel>
      <Keys hasSearch={hasSearch} />
    </>
  );
}

/** Lists the kinds of work for which the office is responsible. Each kind links to its open work items. */
function Tasks({ kinds }: { kinds: readonly WorkKind[] }) {
  return (
    <Panel title={say(HELP.duties)}>
      <p className="secondary">{say(kinds.length === 0 ? HELP.noDuties : HELP.dutiesHint)}</p>
      <ul className="help-tasks">
        {kinds.map((kind) => (
          <li key={kind}>
            <Link to={`/work/${kind}`}>{labelOf(WORK_KIND, kind)}</Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** Lists the keyboard shortcuts of the role. */
function Keys({ hasSearch }: { hasSearch: boolean }) {
  return (
    <Panel title={say(FRAME.helpTitle)}>
      <dl className="keys">
        {keysOf({ hasSearch }).map(([keys, words]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{say(words)}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
