import { type ReactNode } from 'react';
import { GRADE } from '../../../../shared/domain/evaluations';
import { LOT_STATUS } from '../../../../shared/domain/contracts';
import { REGULATION_KIND, SERVICE_KIND, STATION_STATUS } from '../../../../shared/domain/stations';
import { StatusTag } from '../../kit/feedback/status-tag';
import { type Fact, Facts, Panel } from '../../kit/record/facts';
import { DataTable } from '../../kit/table/data-table';
import { type Column } from '../../kit/table/column';
import { listText, yesNo, yuan } from '../../words/format';
import { labelOf } from '../../words/labels';
import { say } from '../../words/language';
import { STATION } from '../../words/nouns/station';
import { openingText } from '../contact/opening-text';
import { type StationRecord } from './station-types';

/** Shows the main facts about a station. */
export function StationOverview({ station }: { station: StationRecord }) {
  const { lot, latestEvaluation } = station;
  const facts: Fact[] = [
    [STATION.status, <StatusTag key="status" vocabulary={STATION_STATUS} value={station.status} />],
    [STATION.openedOn, station.openedOn],
    [STATION.district, station.district?.name],
    [STATION.street, station.division?.name],
    [STATION.address, station.venue?.address],
    [STATION.phone, station.phone],
    [STATION.openingHours, openingText(station.openingHours)],
    [STATION.services, listText(station.serviceKinds.map((kind) => labelOf(SERVICE_KIND, kind)))],
    [STATION.contractor, lot?.contract?.contractor?.name],
    [STATION.term, termText(lot?.contract ?? null)],
    [
      STATION.grade,
      latestEvaluation === null ? null : `${latestEvaluation.projectYear} ${labelOf(GRADE, latestEvaluation.grade)}`,
    ],
  ];
  if (station.statusReason !== null) facts.splice(1, 0, [STATION.statusReason, station.statusReason]);
  return (
    <Panel title={say(STATION.overview)}>
      <Facts facts={facts} />
    </Panel>
  );
}

function termText(contract: { startsOn: string; endsOn: string } | null): string | null {
  if (contract === null) return null;
  return say(STATION.termText, { from: contract.startsOn, until: contract.endsOn });
}

type LotPanelProps = { lot: StationRecord['lot']; actions?: ReactNode };

/** Shows the contract and the lot under which a station is run. */
export function LotPanel({ lot, actions }: LotPanelProps) {
  if (lot === null) return null;
  const price: Fact[] = lot.priceFen === undefined ? [] : [[STATION.price, yuan(lot.priceFen)]];
  return (
    <Panel title={say(STATION.contract)} actions={actions}>
      <Facts
        facts={[
          [STATION.contractor, lot.contract?.contractor?.name],
          [STATION.term, termText(lot.contract)],
          [STATION.lotStatus, <StatusTag key="status" vocabulary={LOT_STATUS} value={lot.status} />],
          ...price,
          [STATION.projectYear, lot.projectYear],
        ]}
      />
    </Panel>
  );
}

type RegulationRow = NonNullable<StationRecord['regulations']>[number];
const REGULATION_COLUMNS: readonly Column<RegulationRow>[] = [
  { key: 'kind', title: STATION.kind, value: ({ kind }) => labelOf(REGULATION_KIND, kind), exported: null },
  { key: 'title', title: STATION.titleOf, value: ({ title }) => title, exported: null },
  { key: 'from', title: STATION.inForceFrom, value: ({ inForceFrom }) => inForceFrom, exported: null },
  { key: 'until', title: STATION.inForceUntil, value: ({ inForceUntil }) => inForceUntil, exported: null },
  { key: 'inherited', title: STATION.inherited, value: ({ inherited }) => yesNo(inherited), exported: null },
];

/** Lists the regulations in force at a station. */
export function RegulationsTable({ regulations }: { regulations: readonly RegulationRow[] }) {
  return (
    <DataTable
      label={say(STATION.regulations)}
      rows={regulations}
      columns={REGULATION_COLUMNS}
      idOf={({ kind, title }) => `${kind} ${title}`}
      empty={STATION.noRegulations}
    />
  );
}
