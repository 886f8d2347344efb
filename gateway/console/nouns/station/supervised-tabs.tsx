import { type ReactNode } from 'react';
import { EmptyState } from '../../kit/feedback/empty-state';
import { type WithHistory, historyTabs } from '../../kit/record/history-list';
import { type RecordTab } from '../../kit/record/tab-list';
import { type FirstPage } from '../../kit/table/first-page';
import { DISTRICT } from '../../words/bureau/district';
import { say } from '../../words/language';
import { STATION } from '../../words/nouns/station';
import { type RectificationRow } from '../rectification/rectification-columns';
import { type SubmissionRow } from '../submission/submission-columns';
import { FacilitiesPanels } from './facilities-panels';
import { FindingsTable } from '../finding/findings-table';
import { StaffTable } from './staff-table';
import { StationRectifications, StationSubmissions, type StationVisit, StationVisits } from './station-lists';
import { LotPanel, RegulationsTable, StationOverview } from './station-overview';
import { type StationRecord } from './station-types';

/** The data of a station that an office of the city reads for its supervision. */
export type SupervisedStation = StationRecord &
  WithHistory & {
    submissions: FirstPage<SubmissionRow>;
    rectifications: FirstPage<RectificationRow>;
    visits: FirstPage<StationVisit>;
  };

/** What an office of the city adds to the tabs of a station. */
type Additions = {
  /** Whether the role has the page of a submission. */
  hasSubmissions: boolean;
  /** The content below the contract. */
  contract?: ReactNode;
  /** Further tabs, which come before the history. */
  more?: readonly RecordTab[];
};

/** Returns the read-only tabs of a station for an office of the city. */
export function supervisedTabs(station: SupervisedStation, { hasSubmissions, contract, more }: Additions): RecordTab[] {
  const of = (key: string, title: string, content: ReactNode): RecordTab => ({ key, title, content });
  const { regulations, staff, findings, submissions, rectifications, visits } = station;
  return [
    of('overview', say(STATION.overview), <StationOverview station={station} />),
    of('facilities', say(DISTRICT.premisesTab), <FacilitiesPanels facilities={station} links={{}} />),
    of('regulations', say(DISTRICT.regulationsTab), <RegulationsTable regulations={regulations ?? []} />),
    of('staff', say(STATION.staff), <StaffTable staff={staff ?? []} />),
    of(
      'findings',
      say(STATION.findings),
      <FindingsTable findings={findings ?? []} station={station.id} rectifications={rectifications} />,
    ),
    of('submissions', say(STATION.submissions), <StationSubmissions page={submissions} isLinked={hasSubmissions} />),
    of(
      'contract',
      say(DISTRICT.moneyTab),
      <>
        {station.lot === null && <EmptyState text={say(STATION.noContract)} />}
        <LotPanel lot={station.lot} />
        {contract}
      </>,
    ),
    of('rectifications', say(STATION.rectifications), <StationRectifications page={rectifications} />),
    of('visits', say(DISTRICT.visitsTab), <StationVisits page={visits} />),
    ...(more ?? []),
    ...historyTabs(station),
  ];
}
