import { REGULATION_KIND } from '../../../../../shared/domain/stations';
import { DistrictRegulationsDocument } from '../../../generated/documents/district-bureau';
import { LinkButton } from '../../../kit/feedback/link-button';
import { Tag } from '../../../kit/feedback/status-tag';
import { useTitle } from '../../../kit/feedback/use-title';
import { Panel } from '../../../kit/record/facts';
import { LoadedRecord } from '../../../kit/record/loaded-record';
import { useWhole } from '../../../kit/record/use-whole';
import { type Column } from '../../../kit/table/column';
import { DataTable } from '../../../kit/table/data-table';
import { useSession } from '../../../session/session-context';
import { DISTRICT } from '../../../words/bureau/district';
import { addDays } from '../../../words/format';
import { KIT } from '../../../words/kit';
import { labelOf } from '../../../words/labels';
import { say } from '../../../words/language';
import { STATION } from '../../../words/nouns/station';
import { type RegulationRow, ofDistrict, ofStations } from './regulation-rows';

/** A regulation should be renewed within this number of days before it ends. */
const SOON = 90;

/** Shows the regulations of the district, the kinds that are missing, and the regulations of single stations. */
export function RegulationsPage() {
  const loaded = useWhole(DistrictRegulationsDocument, 'stations', {});
  const { today } = useSession();
  useTitle(say(DISTRICT.regulations));
  return (
    <>
      <header className="page-head">
        <h1>{say(DISTRICT.regulations)}</h1>
        <div className="page-actions">
          <LinkButton to="/regulations/new" isMain>
            {say(DISTRICT.adopt)}
          </LinkButton>
        </div>
      </header>
      <LoadedRecord loaded={loaded} pick={(all) => all}>
        {(stations) => (
          <>
            <Panel title={say(DISTRICT.ofDistrict)}>
              <DataTable
                label={say(DISTRICT.ofDistrict)}
                rows={ofDistrict(stations)}
                columns={columnsOf(today).filter(({ key }) => key !== 'station')}
                idOf={({ id }) => id}
                linkOf={({ kind }) => `/regulations/new?kind=${kind}`}
              />
            </Panel>
            <OwnRegulations rows={ofStations(stations)} today={today} />
          </>
        )}
      </LoadedRecord>
    </>
  );
}

function OwnRegulations({ rows, today }: { rows: readonly RegulationRow[]; today: string }) {
  const title = say(DISTRICT.ofStations);
  return (
    <Panel title={title}>
      <DataTable label={title} rows={rows} columns={columnsOf(today)} idOf={({ id }) => id} empty={KIT.none} />
    </Panel>
  );
}

function columnsOf(today: string): readonly Column<RegulationRow>[] {
  return [
    { key: 'kind', title: STATION.kind, value: ({ kind }) => labelOf(REGULATION_KIND, kind), exported: null },
    { key: 'title', title: STATION.titleOf, value: ({ title }) => title, exported: null },
    { key: 'station', title: STATION.name, value: ({ station }) => station, exported: null },
    { key: 'from', title: STATION.inForceFrom, value: ({ from }) => from, exported: null },
    { key: 'until', title: STATION.inForceUntil, value: ({ until }) => until, exported: null },
    {
      key: 'state',
      title: DISTRICT.state,
      value: ({ until }) => until,
      show: (row) => stateOf(row, today),
      exported: null,
    },
  ];
}

function stateOf({ from, until, kind }: RegulationRow, today: string) {
  if (from === null) return kind === 'OTHER' ? null : <Tag tone="failed" text={say(DISTRICT.missing)} />;
  if (until !== null && until <= addDays(today, SOON))
    return <Tag tone="warning" text={say(DISTRICT.endsSoon, { until })} />;
  return <Tag tone="done" text={say(DISTRICT.inForce)} />;
}
