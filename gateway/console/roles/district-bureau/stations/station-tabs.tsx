import { type ReactNode } from 'react';
import { type StationRecordQuery } from '../../../generated/documents/district-bureau';
import { EmptyState } from '../../../kit/feedback/empty-state';
import { LinkButton } from '../../../kit/feedback/link-button';
import { Panel } from '../../../kit/record/facts';
import { historyTabs } from '../../../kit/record/history-list';
import { type RecordTab } from '../../../kit/record/tab-list';
import { DataTable } from '../../../kit/table/data-table';
import { CONTRACT_INSTALMENT_COLUMNS } from '../../../nouns/contract/contract-lots';
import { FacilitiesPanels } from '../../../nouns/station/facilities-panels';
import { FindingsTable } from '../../../nouns/finding/findings-table';
import { LatestEvaluation } from '../../../nouns/station/latest-evaluation';
import { StaffTable } from '../../../nouns/station/staff-table';
import { StationRectifications, StationSubmissions, StationVisits } from '../../../nouns/station/station-lists';
import { LotPanel, RegulationsTable, StationOverview } from '../../../nouns/station/station-overview';
import { DISTRICT } from '../../../words/bureau/district';
import { PROCUREMENT } from '../../../words/bureau/procurement';
import { say } from '../../../words/language';
import { MONEY } from '../../../words/nouns/money';
import { STATION } from '../../../words/nouns/station';

export type Station = NonNullable<StationRecordQuery['station']>;

/** Returns the tabs of the record of a station. */
export function tabsOf(station: Station): RecordTab[] {
  const { id } = station;
  const of = (key: string, title: string, content: ReactNode): RecordTab => ({ key, title, content });
  return [
    of('overview', say(STATION.overview), <StationOverview station={station} />),
    of(
      'facilities',
      say(DISTRICT.premisesTab),
      <FacilitiesPanels facilities={station} links={{ venue: `/stations/${id}/venue` }} />,
    ),
    of('regulations', say(DISTRICT.regulationsTab), <Regulations station={station} />),
    of('staff', say(STATION.staff), <StaffTable staff={station.staff ?? []} linkOf={(row) => `/workers/${row.id}`} />),
    of(
      'findings',
      say(STATION.findings),
      <FindingsTable findings={station.findings ?? []} station={id} rectifications={station.rectifications} />,
    ),
    of('submissions', say(STATION.submissions), <StationSubmissions page={station.submissions} isLinked />),
    of('contract', say(DISTRICT.moneyTab), <Contract station={station} />),
    of('evaluation', say(DISTRICT.evaluationTab), <LatestEvaluation evaluation={station.latestEvaluation} />),
    of('rectifications', say(STATION.rectifications), <StationRectifications page={station.rectifications} />),
    of('visits', say(DISTRICT.visitsTab), <StationVisits page={station.visits} />),
    ...historyTabs(station),
  ];
}

function Regulations({ station: { id, regulations } }: { station: Station }) {
  return (
    <Panel
      title={say(STATION.regulations)}
      actions={<LinkButton to={`/regulations/new?station=${id}`}>{say(DISTRICT.adopt)}</LinkButton>}
    >
      <RegulationsTable regulations={regulations ?? []} />
    </Panel>
  );
}

function Contract({ station: { lot } }: { station: Station }) {
  if (lot === null) return <EmptyState text={say(STATION.noContract)} />;
  return (
    <>
      <LotPanel lot={lot} />
      <Panel
        title={say(MONEY.instalments)}
        actions={
          lot.contract !== null && (
            <LinkButton to={`/contracts/${lot.contract.id}`}>{say(PROCUREMENT.openContract)}</LinkButton>
          )
        }
      >
        <DataTable
          label={say(MONEY.instalments)}
          rows={lot.instalments}
          columns={CONTRACT_INSTALMENT_COLUMNS}
          idOf={({ id }) => id}
        />
      </Panel>
    </>
  );
}
