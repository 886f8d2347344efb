import { type Reading } from '../../../../shared/graphql/request-context';
import { daysAfterDate } from '../../../../shared/graphql/work/due';
import { type Duty } from '../../../../shared/graphql/work/duty';
import { tableDuty } from '../../../../shared/graphql/work/table-duty';
import { existsIn, noneIn } from '../../../../shared/store/work/duty-repository';
import { all, either, plain } from '../../../../shared/store/sql/conditions';
import { assertProcured } from '../../contract/signing/signing-guard.rules';
import { assertAwarded, assertUnused } from '../../contract/signing/signing.rules';
import { contractTable } from '../../ground/contract/contract.row';
import { places } from '../../ground/place/place.row';
import { PURCHASER } from '../../ground/roles/writers';
import { type ContractorLoaders } from '../../procurement/contractor/contractor.loader';
import { type ContractorRow } from '../../procurement/contractor/contractor.row';
import { type NoticeRow, noticeTable } from '../../procurement/notice/notice.row';
import { isComplete, isEligible, wasPublic } from './notice-facts.loader';
import { blockOf, itemOf } from './notice-item.rules';
import {
  type Standing,
  type StandingContext,
  guardOf,
  loadStanding,
  readyIn,
  withStationWaivers,
} from './standing.loader';

export type SigningContext = Reading<ContractorLoaders> & StandingContext;

/**
 * The number of days after the award within which the contract must be signed (政府采购法, article 46). The plan (方案) sets
 * no period.
 */
const DAYS_TO_SIGN = 30;

type SigningFacts = { standing: Standing; contractor: ContractorRow };

/**
 * The duty to sign the contract of an award. A contract for stations is a work item only if the district has a station
 * that is not closed.
 */
const sign = tableDuty<NoticeRow, SigningFacts, SigningContext>({
  kind: 'SIGN_CONTRACT',
  roles: PURCHASER,
  table: noticeTable,
  place: { district: 'districtCode', division: null },
  candidates: ({ access: { reading } }) =>
    all(
      plain('t.contractId IS NULL AND t.awardedOn IS NOT NULL'),
      noneIn(reading, { table: contractTable, key: 'noticeId', column: 'id' }),
      either(
        plain("t.kind = 'HUB'"),
        existsIn(
          reading,
          { table: places, key: 'districtCode', column: 'districtCode' },
          plain("x.status <> 'CLOSED'"),
        ),
      ),
    ),
  ready: async (context) => {
    const procured = (standing: Standing) =>
      all(
        isEligible(context.access, standing),
        isComplete(context.access, standing),
        wasPublic(context.access, standing),
      );
    const hub = await readyIn(context, procured);
    const stations = await readyIn(context, procured, 'CO-6');
    return either(all(plain("t.kind = 'HUB'"), hub), all(plain("t.kind <> 'HUB'"), stations));
  },
  sort: 'awardedOn',
  due: daysAfterDate(DAYS_TO_SIGN),
  facts: loadSigningFacts,
  may: (row, { standing, contractor }, { today }) =>
    blockOf(() => {
      const { kind } = row;
      const terms = { contractorId: contractor.id, kind, signedOn: today, startsOn: today, endsOn: today };
      assertAwarded(row, terms, today);
      assertUnused(row.contractId !== null);
      assertProcured({ notice: row, contractor, guard: guardOf(standing) });
    }),
  describe: (row) => itemOf(row, row.awardedOn ?? ''),
});

export const signingDuties: readonly Duty<SigningContext>[] = [sign];

async function loadSigningFacts(
  context: SigningContext,
  rows: readonly NoticeRow[],
): Promise<ReadonlyMap<string, SigningFacts>> {
  const standing = await loadStanding(context);
  if (standing === null) return new Map();
  const ofStations = await withStationWaivers(context, standing, 'CO-6');
  const found = await Promise.all(
    rows.map(async ({ id, kind, awardContractorId }) => {
      const contractor = awardContractorId === null ? null : await context.load.contractor.load(awardContractorId);
      return [id, contractor && { standing: kind === 'HUB' ? standing : ofStations, contractor }] as const;
    }),
  );
  return new Map(found.flatMap(([id, facts]) => (facts === null ? [] : [[id, facts] as const])));
}
