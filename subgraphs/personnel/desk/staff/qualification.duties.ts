import { entryAuthorOf } from '../../../../shared/access/own-entry';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Reading } from '../../../../shared/graphql/request-context';
import { NO_DUE_DATE } from '../../../../shared/graphql/work/due';
import { type Duty, refusalOf } from '../../../../shared/graphql/work/duty';
import { ALWAYS_READY, groupDuty, groupKey } from '../../../../shared/graphql/work/group-duty';
import { atDivision } from '../../../../shared/store/at-division';
import { existsIn } from '../../../../shared/store/work/duty-repository';
import { type Group, type Groups } from '../../../../shared/store/work/group-repository';
import { all, given } from '../../../../shared/store/sql/conditions';
import { type PostingLoaders } from '../../ground/posting/posting.loader';
import { onPost } from '../../ground/posting/posting.repository';
import { type PostingRow, postingTable } from '../../ground/posting/posting.row';
import { QUALIFICATION_VERIFIERS } from '../../ground/roles/writers';
import { places } from '../../ground/station/place.row';
import { assertUnverified } from '../../worker/qualification/qualification.rules';
import { type WorkerLoaders } from '../../worker/worker/worker.loader';
import { type WorkerRow, workerTable } from '../../worker/worker/worker.row';

/** The context that the duty to verify a qualification reads. */
export type QualificationContext = Reading<WorkerLoaders & PostingLoaders>;
type Facts = { worker: WorkerRow; stationId: string | null; districtCode: DivisionCode | null };

/**
 * The duty to verify the education and the qualification of a worker on post (PE-3, PE-4). It ends when an office has
 * verified what the contractor currently claims. A district hub does not verify the staff of its own contractor. Each
 * work item is about one worker, whose id is the id of the group. The sort value of the group is the first day of the
 * posting.
 */
export const verifyQualification: Duty<QualificationContext> = groupDuty<PostingRow, Facts, QualificationContext>({
  kind: 'VERIFY_QUALIFICATION',
  roles: QUALIFICATION_VERIFIERS,
  table: postingTable,
  groups: unverified,
  ready: ALWAYS_READY,
  at: ({ access }, code) => atDivision('stationId', code, { places, access }),
  due: () => NO_DUE_DATE,
  facts: loadFacts,
  may: ({ worker }) => {
    const refusal = refusalOf(() => assertUnverified(worker));
    return refusal && { refusal, role: null, since: null };
  },
  describe: ({ worker: { id }, stationId, districtCode }, { sort: since }) => ({
    subject: { type: 'StationWorker', id },
    title: '驻站人员的学历和专业资质',
    stationId,
    districtCode,
    count: 1,
    since,
  }),
});

function unverified({ access: { reading }, caller, today }: QualificationContext): Groups {
  const claimed = {
    sql: 'x.verifiedEducation IS NULL OR x.verifiedEducation <> x.education OR x.verifiedQualified <> x.qualified',
    parameters: [],
  };
  const ofOthers = given(entryAuthorOf(caller).contractorId, (id) => ({
    sql: 'x.contractorId <> ?',
    parameters: [id],
  }));
  const worker = { table: workerTable, key: 'id', column: 'workerId' };
  return {
    list: null,
    condition: all(onPost('t', today), existsIn(reading, worker, all(claimed, ofOthers))),
    sort: { sql: 't.startsOn', parameters: [] },
    id: { sql: 't.workerId', parameters: [] },
  };
}

async function loadFacts(
  { load, caller }: QualificationContext,
  groups: readonly Group[],
): Promise<ReadonlyMap<string, Facts>> {
  const districtCode = 'division' in caller ? caller.division : null;
  const found = await Promise.all(
    groups.map(async (group) => {
      const [worker, postings] = await Promise.all([
        load.worker.load(group.id),
        load.openPostingsOfWorker.load(group.id),
      ]);
      const stationId = postings[0]?.stationId ?? null;
      return [groupKey(group), worker && { worker, stationId, districtCode }] as const;
    }),
  );
  return new Map(found.flatMap(([key, facts]) => (facts === null ? [] : [[key, facts] as const])));
}
