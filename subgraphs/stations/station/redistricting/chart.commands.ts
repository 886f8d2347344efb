import { isDuplicate } from '../../../../shared/store/connection/transaction';
import { recorded } from '../../../../shared/store/write';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { notFound } from '../../../../shared/kernel/errors';
import { type DivisionRow, RECORDED_DIVISION } from '../../ground/division/division.row';
import { changed } from '../station/station.commands';
import { type Chart, type Difference, type Order, differences, redrawn } from './chart.rules';
import { divisionAction } from './due.rules';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { type DivisionSlice } from '../../ground/division/division.repository';
import { type StationSlice } from '../../ground/station/station.repository';

/** The repositories that the commands of this file need. */
export type ChartTransaction = Transaction<DivisionSlice & StationSlice>;

type ToSupervise = (streets: readonly DivisionRow[]) => readonly DivisionCode[];

/**
 * Reads and locks these streets and all their stations. It also reads, without locks, the districts that supervise the
 * streets now or after the redistricting.
 */
export async function chartOf(
  tx: ChartTransaction,
  codes: readonly DivisionCode[],
  supervisors: ToSupervise,
): Promise<Chart> {
  const streets = await tx.divisions.lockAll(codes);
  const supervising = new Set([...streets.map(({ districtCode }) => districtCode), ...supervisors(streets)]);
  const districts = await tx.divisions.findByKeys('code', [...supervising]);
  return { divisions: [...streets, ...districts], stations: await tx.stations.lockAt(codes) };
}

/** Writes the changes of the order: divisions first, then stations, each with an event. */
export async function carryOut(tx: ChartTransaction, order: Order, chart: Chart): Promise<void> {
  const { divisions, stations } = differences(chart, redrawn(order, chart));
  for (const division of divisions) await writeDivision(tx, division);
  for (const { before, after } of stations) {
    if (before !== null) await changed(tx, 'STATION_REDISTRICTED', before, after);
  }
}

async function writeDivision(tx: ChartTransaction, { before, after }: Difference<DivisionRow>): Promise<void> {
  await (before === null ? insertNew(tx, after) : tx.divisions.update(after));
  const { code, districtCode } = before ?? after;
  tx.write.record({
    action: divisionAction(before, after),
    subject: { type: 'Division', id: code },
    place: { stationId: null, divisionCode: code, districtCode },
    before: before && recorded(before, RECORDED_DIVISION),
    after: recorded(after, RECORDED_DIVISION),
  });
}

/** Inserts a street. @throws HubError NOT_FOUND if a district of another city already has a street with this code */
async function insertNew({ divisions }: ChartTransaction, division: DivisionRow): Promise<void> {
  try {
    await divisions.insert(division);
  } catch (error) {
    throw isDuplicate(error) ? notFound() : error;
  }
}
