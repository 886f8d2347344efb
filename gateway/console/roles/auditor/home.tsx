import { Link } from 'react-router-dom';
import {
  ChainChecksDocument,
  HomeOfAuditorDocument,
  type HomeOfAuditorQuery,
  UnmetMoneyRulesDocument,
} from '../../generated/documents/auditor';
import { EmptyState } from '../../kit/feedback/empty-state';
import { Loading } from '../../kit/feedback/loading';
import { RefusalAlert } from '../../kit/feedback/refusal-alert';
import { Panel } from '../../kit/record/facts';
import { LoadedRecord } from '../../kit/record/loaded-record';
import { useRecord } from '../../kit/record/use-record';
import { DataTable } from '../../kit/table/data-table';
import { READ_COLUMNS } from '../../nouns/event/event-columns';
import { CHAINS, MONEY_CHAIN, TRAIL } from '../../words/audit/record';
import { NOT_KNOWN } from '../../words/format';
import { KIT } from '../../words/kit';
import { ruleText } from '../../words/labels';
import { say } from '../../words/language';
import { ChainSummary } from './chains';

/** Shows what an auditor checks first: the chains, the rules about contracts and money, and who read personal data. */
export function AuditorSummary() {
  return (
    <>
      <Chains />
      <Unmet />
      <LatestReads />
    </>
  );
}

function Chains() {
  const { data, refusal, reload } = useRecord(ChainChecksDocument, {}, 'form');
  return (
    <Panel title={say(CHAINS.list)} actions={<Link to="/chains">{say(CHAINS.list)}</Link>}>
      {refusal !== null && <RefusalAlert refusal={refusal} onRetry={reload} />}
      {data === null ? refusal === null && <Loading /> : <ChainSummary checks={data} />}
    </Panel>
  );
}

function Unmet() {
  const { data, refusal, reload } = useRecord(UnmetMoneyRulesDocument, {});
  const counts = Object.entries(data ?? {}).flatMap(([alias, page]) => {
    const rule = alias.replace('_', '-');
    return page?.totalCount === 0 ? [] : [{ rule, count: page?.totalCount ?? NOT_KNOWN }];
  });
  return (
    <Panel title={say(MONEY_CHAIN.unmet)} actions={<Link to="/findings">{say(MONEY_CHAIN.findings)}</Link>}>
      {refusal !== null && <RefusalAlert refusal={refusal} onRetry={reload} />}
      {data !== null && counts.length === 0 && <EmptyState text={say(KIT.none)} />}
      <ul>
        {counts.map(({ rule, count }) => (
          <li key={rule}>
            <Link to={`/findings?verdict=NOT_MET&rule=${rule}`}>{ruleText(rule)}</Link>{' '}
            {say(MONEY_CHAIN.unmetCount, { count })}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function LatestReads() {
  const loaded = useRecord(HomeOfAuditorDocument, {});
  return (
    <LoadedRecord loaded={loaded} pick={({ personalDataReads }) => personalDataReads}>
      {(page) => <Reads page={page} />}
    </LoadedRecord>
  );
}

function Reads({ page }: { page: NonNullable<HomeOfAuditorQuery['personalDataReads']> }) {
  const all = <Link to="/reads">{say(TRAIL.all, { count: page.totalCount })}</Link>;
  return (
    <Panel title={say(TRAIL.latestReads)} actions={all}>
      {page.nodes.length === 0 ? (
        <p className="secondary">{say(TRAIL.readsEmpty)}</p>
      ) : (
        <DataTable label={say(TRAIL.latestReads)} rows={page.nodes} columns={READ_COLUMNS} idOf={({ id }) => id} />
      )}
    </Panel>
  );
}
