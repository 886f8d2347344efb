import { EVERYTHING } from '../../../../shared/access/scope-sql';
import { addDays, addYears } from '../../../../shared/kernel/dates/period';
import { type Reading } from '../../../../shared/graphql/request-context';
import { ON_THE_DAY } from '../../../../shared/graphql/work/due';
import { type Duty } from '../../../../shared/graphql/work/duty';
import { tableDuty } from '../../../../shared/graphql/work/table-duty';
import { existsIn, noneIn } from '../../../../shared/store/work/duty-repository';
import { all, either, plain } from '../../../../shared/store/sql/conditions';
import { type LotLoaders } from '../../contract/lot/lot.loader';
import { type ContractRow, contractTable } from '../../ground/contract/contract.row';
import { type LotRow, lotTable } from '../../ground/lot/lot.row';
import { places } from '../../ground/place/place.row';
import { PURCHASER } from '../../ground/roles/writers';
import { noticeTable } from '../../procurement/notice/notice.row';

export type RenewalContext = Reading<LotLoaders>;
type Facts = { lots: readonly LotRow[] };

/**
 * The number of days before the end of a contract from which the next procurement is a work item. A procurement takes
 * up to half a year. No rule sets a period.
 */
const DAYS_TO_PROCURE = 180;

/**
 * The duty to procure again before a contract ends. A contract is a work item while two conditions hold. First, its
 * district hub, or one of its stations that is not closed, has no later lot. Second, no procurement of the same kind is
 * under way. A procurement is under way if its notice was published in the last `DAYS_TO_PROCURE` days and has not led
 * to a contract. A notice names no stations, so it counts for all contracts of its kind. A year after the last day of
 * the contract, the item disappears, and only ST-1 reports the missing station. Nothing can block the publication of a
 * notice.
 */
const renew = tableDuty<ContractRow, Facts, RenewalContext>({
  kind: 'RENEW_CONTRACT',
  roles: PURCHASER,
  table: contractTable,
  place: { district: 'districtCode', division: null },
  candidates: ({ access: { reading }, today }) => {
    const since = `${addDays(today, -DAYS_TO_PROCURE - 1)}T16:00:00.000Z`;
    const underWay = all(plain('k.kind = t.kind AND k.contractId IS NULL'), {
      sql: 'k.publishedAt >= ?',
      parameters: [since],
    });
    const later = all(plain("n.endsOn > x.endsOn AND n.status IN ('ACTIVE', 'HELD')"));
    const sameStation = { table: lotTable, key: 'stationId', column: 'stationId', alias: 'n', of: 'x' };
    const sameHub = { table: lotTable, key: 'districtCode', column: 'districtCode', alias: 'n', of: 'x' };
    const place = { table: places, key: 'stationId', column: 'stationId', alias: 'p', of: 'x' };
    const isUnserved = either(
      all(existsIn(reading, place, plain("p.status <> 'CLOSED'")), noneIn(reading, sameStation, later)),
      all(plain('x.stationId IS NULL'), noneIn(reading, sameHub, all(plain('n.stationId IS NULL'), later))),
    );
    return all(
      { sql: 't.endsOn >= ? AND t.endsOn <= ?', parameters: [addYears(today, -1), addDays(today, DAYS_TO_PROCURE)] },
      existsIn(
        reading,
        { table: lotTable, key: 'contractId', column: 'id' },
        all(plain("x.status IN ('ACTIVE', 'HELD')"), isUnserved),
      ),
      noneIn(reading, { table: noticeTable, key: 'districtCode', column: 'districtCode', alias: 'k' }, underWay),
    );
  },
  ready: () => EVERYTHING,
  sort: 'endsOn',
  due: ON_THE_DAY,
  facts: loadLots,
  may: () => null,
  describe: ({ id, districtCode, startsOn, endsOn }, { lots }) => ({
    subject: { type: 'ServiceContract', id },
    title: `合同,期限 ${startsOn} 至 ${endsOn}`,
    stationId: lots.length === 1 ? (lots[0]?.stationId ?? null) : null,
    districtCode,
    count: 1,
    since: addDays(endsOn, -DAYS_TO_PROCURE),
  }),
});

export const renewalDuties: readonly Duty<RenewalContext>[] = [renew];

async function loadLots({ load }: RenewalContext, rows: readonly ContractRow[]): Promise<ReadonlyMap<string, Facts>> {
  const found = rows.map(async ({ id }) => [id, { lots: await load.lotsOfContract.load(id) }] as const);
  return new Map(await Promise.all(found));
}
