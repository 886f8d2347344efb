import Button from 'antd/es/button';
import { useTitle } from '../../kit/feedback/use-title';
import { PrintLine } from '../../kit/print/print-line';
import { LoadedRecord } from '../../kit/record/loaded-record';
import { useRecord } from '../../kit/record/use-record';
import { useOwnPlace } from '../../session/own-place';
import { useSession } from '../../session/session-context';
import { BOARD } from '../../words/nouns/board';
import { KIT } from '../../words/kit';
import { say } from '../../words/language';
import { ExecutionChart } from '../budget/execution-chart';
import { BoardTiles, type TileLink } from './board-tiles';
import { type BoardData, type BoardDocument, type InspectedDistrict } from './board-types';
import { InspectionChart } from './inspection-chart';
import { monthsUntil } from './months';
import { RankingChart } from './ranking-chart';
import { TrendChart } from './trend-chart';

/** The variables of a board's query. The query of a role that reads no amounts does not use `year`. */
export type BoardVariables = { code: string; from: string; until: string; year: number };

type BoardProps = {
  document: BoardDocument<BoardVariables>;
  tileLink: TileLink;
  /** Whether the role has the page with the list of findings. */
  hasFindings: boolean;
};

const MONTHS_SHOWN = 12;

/** Shows a board: the divisions as tiles, the trend, the ranking of unmet findings, inspections, and payments. */
export function Board({ document, tileLink, hasFindings }: BoardProps) {
  const { today } = useSession();
  const code = useOwnPlace();
  const year = Number(today.slice(0, 4));
  const months = monthsUntil(today, MONTHS_SHOWN);
  const loaded = useRecord(document, { code, from: months[0] ?? '', until: months.at(-1) ?? '', year });
  useTitle(say(BOARD.title));
  return (
    <>
      <header className="page-head">
        <h1>{say(BOARD.title)}</h1>
        <div className="page-actions">
          <Button onClick={() => print()}>{say(KIT.print)}</Button>
        </div>
        <PrintLine />
      </header>
      <LoadedRecord loaded={loaded} pick={(data) => (data.division === null ? null : data)}>
        {(data) => <Figures {...{ code, data, year, tileLink, hasFindings }} />}
      </LoadedRecord>
    </>
  );
}

type FiguresProps = { code: string; data: BoardData; year: number; tileLink: TileLink; hasFindings: boolean };

function Figures({ code, data, year, tileLink, hasFindings }: FiguresProps) {
  const { division, complianceTrend, inspectionCoverage, budgetExecution } = data;
  return (
    <div className="board">
      <BoardTiles division={code} places={division?.children?.nodes ?? []} linkOf={tileLink} />
      <TrendChart months={complianceTrend ?? []} />
      <RankingChart data={data} hasFindings={hasFindings} />
      {inspectionCoverage !== undefined && (
        <InspectionChart year={year} rows={inspectionCoverage ?? []} linkOf={inspectionLink} />
      )}
      {budgetExecution !== undefined && <ExecutionChart year={year} rows={budgetExecution ?? []} />}
    </div>
  );
}

function inspectionLink({ division }: InspectedDistrict): string {
  return `/stations?division=${division?.code ?? ''}&orderBy=LAST_INSPECTED`;
}
