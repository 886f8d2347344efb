import { type ReactNode } from 'react';
import { ROLE, type Role } from '../../../../shared/domain/roles';
import { actionText } from '../../words/actions';
import { instantText } from '../../words/format';
import { KIT } from '../../words/kit';
import { labelOf } from '../../words/labels';
import { say } from '../../words/language';
import { type FirstPage } from '../table/first-page';
import { FirstRows } from '../table/first-rows';
import { type RecordTab } from './tab-list';

export type HistoryEntry = {
  at: string;
  action: string;
  role: Role | null;
  office: { name: string } | null;
  contractor: { name: string } | null;
};

/** The first page of a record's history, with the newest steps. Null if it could not be read. */
type HistoryPage = FirstPage<HistoryEntry>;

/** A record with its history. The history is absent if the query of the role does not ask for it. */
export type WithHistory = { history?: HistoryPage };

/** Returns the tab with the history of a record. Returns no tab if the query of the role leaves the history out. */
export function historyTabs({ history }: WithHistory, above: ReactNode = null): RecordTab[] {
  if (history === undefined) return [];
  const content = (
    <>
      {above}
      <HistoryList page={history} />
    </>
  );
  return [{ key: 'history', title: say(KIT.history), content }];
}

/**
 * Returns the name of the office or contractor that took the step. If neither is known, returns the label of the
 * actor's role. A step without a role was taken by the Hub itself.
 */
function partyText({ role, office, contractor }: HistoryEntry): string {
  const byRole = role === null ? say(KIT.byHub) : labelOf(ROLE, role);
  return office?.name ?? contractor?.name ?? byRole;
}

/**
 * Lists the steps that were taken on a record, with the office or contractor and the time of each. The list names no
 * person.
 */
function HistoryList({ page }: { page: HistoryPage }) {
  return <FirstRows page={page}>{(entries) => <Entries entries={entries} />}</FirstRows>;
}

function Entries({ entries }: { entries: readonly HistoryEntry[] }) {
  if (entries.length === 0) return <p className="secondary">{say(KIT.historyEmpty)}</p>;
  return (
    <ol className="history">
      {entries.map((entry, index) => (
        <li key={`${entry.at} ${index}`}>
          <time dateTime={entry.at}>{instantText(entry.at)}</time> <strong>{actionText(entry.action)}</strong>{' '}
          <span className="secondary">{partyText(entry)}</span>
        </li>
      ))}
    </ol>
  );
}
