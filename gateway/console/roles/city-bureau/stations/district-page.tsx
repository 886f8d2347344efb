import { useParams } from 'react-router-dom';
import {
  DistrictRecordDocument,
  type DistrictRecordQuery,
  WaiverListDocument,
} from '../../../generated/documents/city-bureau';
import { LinkButton } from '../../../kit/feedback/link-button';
import { can } from '../../../kit/permissions';
import { type RecordAction } from '../../../kit/record/actions-menu';
import { Panel } from '../../../kit/record/facts';
import { LoadedRecord } from '../../../kit/record/loaded-record';
import { RecordPage } from '../../../kit/record/record-page';
import { type RecordTab } from '../../../kit/record/tab-list';
import { useRecord } from '../../../kit/record/use-record';
import { useWhole } from '../../../kit/record/use-whole';
import { namesOf } from '../../../nouns/division/division-names';
import { DivisionOverview } from '../../../nouns/division/division-overview';
import { ReportButton } from '../../../nouns/division/report-button';
import { FindingsTable } from '../../../nouns/finding/findings-table';
import { WaiversTable } from '../../../nouns/waiver/waivers-table';
import { useSession } from '../../../session/session-context';
import { WAIVER } from '../../../words/bureau/casework';
import { CITY } from '../../../words/city/city';
import { ruleText } from '../../../words/labels';
import { say } from '../../../words/language';
import { STATION } from '../../../words/nouns/station';

/** Shows the record of a district: its figures, the findings about the district itself, and its waivers. */
export function DistrictPage() {
  const { code = '' } = useParams();
  const session = useSession();
  const year = Number(session.today.slice(0, 4));
  const loaded = useRecord(DistrictRecordDocument, { code, year });
  const mayGrant = can(session, 'grantWaiver');
  return (
    <LoadedRecord loaded={loaded} pick={(data) => (data.division === null ? null : data)}>
      {(data) => (
        <RecordPage
          title={data.division?.name ?? ''}
          status={<ReportButton division={code} year={year} />}
          actions={mayGrant ? waiverActions(code, data) : []}
          tabs={tabsOf(code, data, year)}
        >
          <p className="no-print">
            <LinkButton to={`/stations?division=${code}`}>{say(CITY.stationsOf)}</LinkButton>{' '}
            <LinkButton to={`/submissions/list?division=${code}`}>{say(CITY.submissionsOf)}</LinkButton>{' '}
            <LinkButton to={`/findings?division=${code}`}>{say(CITY.findingsOf)}</LinkButton>
          </p>
        </RecordPage>
      )}
    </LoadedRecord>
  );
}

/** Returns the findings about the district itself, one for each rule. */
function findingsOf({ ST_1, FI_1, FI_5, EV_3, FN_1 }: DistrictRecordQuery) {
  return [ST_1, FI_1, FI_5, EV_3, FN_1].flatMap((page) => page?.nodes ?? []);
}

/** Returns an action for each rule that the district does not meet and that can be waived. */
function waiverActions(code: string, data: DistrictRecordQuery): RecordAction[] {
  const waivable = new Set((data.policy?.rules ?? []).filter((rule) => rule.waivable).map(({ id }) => id));
  return findingsOf(data)
    .filter(({ rule, verdict, waiver }) => verdict === 'NOT_MET' && waiver === null && waivable.has(rule))
    .map(({ rule }, index) => ({
      key: `waive-${rule}`,
      title: say(CITY.grantFor, { rule: ruleText(rule) }),
      why: null,
      to: `/waivers/new?division=${code}&rule=${rule}`,
      isMain: index === 0,
    }));
}

function tabsOf(code: string, data: DistrictRecordQuery, year: number): RecordTab[] {
  const { division } = data;
  return [
    {
      key: 'findings',
      title: say(CITY.ofDistrict),
      content: (
        <>
          <p className="hint">{say(CITY.districtHint)}</p>
          <FindingsTable
            findings={findingsOf(data)}
            station={null}
            names={namesOf(division === null ? [] : [division])}
          />
        </>
      ),
    },
    {
      key: 'overview',
      title: say(STATION.overview),
      content: division === null ? null : <DivisionOverview division={division} year={year} today={data.me?.today} />,
    },
    {
      key: 'waivers',
      title: say(WAIVER.list),
      content: (
        <Panel title={say(WAIVER.list)}>
          <WaiversOfDistrict code={code} />
        </Panel>
      ),
    },
  ];
}

/**
 * Shows the waivers of the district itself. The Hub's list also contains the waivers of its stations, which are left
 * out here.
 */
function WaiversOfDistrict({ code }: { code: string }) {
  const loaded = useWhole(WaiverListDocument, 'waivers', { division: code });
  return (
    <LoadedRecord loaded={loaded} pick={(all) => all}>
      {(all) => <WaiversTable rows={all.filter((each) => each.station === null && each.division?.code === code)} />}
    </LoadedRecord>
  );
}
