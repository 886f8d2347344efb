import { Suspense, lazy } from 'react';
import { VERDICT } from '../../../../shared/domain/standard';
import { RuleDuty } from '../../kit/rule/rule-duty';
import { RuleName } from '../../kit/feedback/rule-name';
import { StatusTag } from '../../kit/feedback/status-tag';
import { type Column } from '../../kit/table/column';
import { DataTable } from '../../kit/table/data-table';
import { labelOf, ruleText } from '../../words/labels';
import { say } from '../../words/language';
import { STATION } from '../../words/nouns/station';
import { responsibleText } from '../../words/standard';
import { type DivisionNames, NO_NAMES } from '../division/division-names';
import { FigureList } from './figure-list';
import { figuresText } from './figures-text';
import { countsText } from './counts-text';
import { type FindingRow, hidesFigures, lacksFact, mustAct } from './finding-row';
import { type Rectifications, openRectification } from './open-rectification';

/** The words about missing facts are loaded when the first of them is shown. */
const MissingFact = lazy(() => import('./missing-fact'));

type StationOf<Row> = (row: Row) => string | null;

/**
 * Returns the columns of a list of findings. `stationOf` returns the id of the station that a finding is about, or null
 * if the finding is not about a station. `names` has the names of the divisions that the figures may name.
 * `rectifications` has those of the one station that the list is about.
 */
export function findingColumns<Row extends FindingRow>(
  stationOf: StationOf<Row>,
  names: DivisionNames,
  rectifications?: Rectifications,
): Column<Row>[] {
  return [
    {
      key: 'rule',
      title: STATION.rule,
      value: ({ rule }) => ruleText(rule),
      show: (row) => <RuleName rule={row.rule} station={stationOf(row)} />,
      exported: 'rule',
    },
    {
      key: 'verdict',
      title: STATION.verdict,
      value: ({ verdict }) => labelOf(VERDICT, verdict),
      show: ({ verdict, waiver }) => (
        <>
          <StatusTag vocabulary={VERDICT} value={verdict} />
          {waiver !== null && (
            <div className="small secondary">{say(STATION.waivedUntil, { until: waiver.until })}</div>
          )}
        </>
      ),
      exported: 'verdict',
    },
    { key: 'since', title: STATION.since, value: ({ since }) => since, exported: 'since' },
    {
      key: 'figures',
      title: STATION.figures,
      value: (row) => (hidesFigures(row) ? say(STATION.hiddenFigures) : figuresText(row, names)),
      show: (row) => (hidesFigures(row) ? say(STATION.hiddenFigures) : <FigureList finding={row} names={names} />),
      exported: null,
    },
    dutyColumn(stationOf, rectifications),
    { key: 'clause', title: STATION.clause, value: ({ clause }) => clause, exported: 'clause' },
  ];
}

/**
 * Returns the column that says who must act on a finding, and how, or which fact is missing, and who must record it.
 * The words about missing facts are loaded later than the column. Therefore, sorting and copied rows do without them.
 */
function dutyColumn<Row extends FindingRow>(stationOf: StationOf<Row>, rectifications: Rectifications): Column<Row> {
  return {
    key: 'duty',
    title: STATION.duty,
    value: (row) => (mustAct(row) ? responsibleText(row.rule) : null),
    show: (row) => {
      const station = stationOf(row);
      if (mustAct(row)) {
        const rectification = openRectification(rectifications, row.rule);
        return <RuleDuty rule={row.rule} station={station} rectification={rectification} />;
      }
      if (!lacksFact(row)) return null;
      return (
        <Suspense fallback={null}>
          <MissingFact finding={row} station={station} />
        </Suspense>
      );
    },
    exported: null,
  };
}

/** The order of the verdicts in the list. "Not met" comes first. */
const ORDER = { NOT_MET: 0, UNKNOWN: 1, MET: 2, NOT_APPLICABLE: 3 } as const;

type FindingsTableProps = {
  findings: readonly FindingRow[];
  /** The id of the station. Null if the findings are about a district. */
  station: string | null;
  /** The names of the divisions that the figures may name. Only the figures of districts and cities name divisions. */
  names?: DivisionNames;
  /** The rectifications of the station. They are left out where the page does not read them. */
  rectifications?: Rectifications;
};

/** Lists the verdict of each rule about a station or a district. */
export function FindingsTable({ findings, station, names = NO_NAMES, rectifications }: FindingsTableProps) {
  const rows = [...findings].sort((one, other) => ORDER[one.verdict] - ORDER[other.verdict]);
  return (
    <>
      {rows.length > 0 && <p className="secondary">{countsText(rows)}</p>}
      <DataTable
        label={say(STATION.findings)}
        rows={rows}
        columns={findingColumns(() => station, names, rectifications)}
        idOf={({ rule }) => rule}
        empty={STATION.noFindings}
      />
    </>
  );
}
