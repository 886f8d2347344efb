import { type EntryAuthor, entryAuthorOf } from '../../../../shared/access/own-entry';
import { type Condition, EVERYTHING, NOTHING } from '../../../../shared/access/scope-sql';
import { type Scope } from '../../../../shared/access/scope';
import { instantOf } from '../../../../shared/kernel/ids/ulid';
import { type RequestContext } from '../../../../shared/graphql/request-context';
import { NO_DUE_DATE } from '../../../../shared/graphql/work/due';
import { refusalOf } from '../../../../shared/graphql/work/duty';
import { tableDuty } from '../../../../shared/graphql/work/table-duty';
import { all, given } from '../../../../shared/store/sql/conditions';
import { TRAINING_VERIFIERS } from '../../ground/roles/writers';
import { type TrainingRow, trainingTable } from '../../training/training/training.row';
import { assertVerifiable } from '../../training/training/training.rules';

/** The office of the caller: its scope, and the contractor for which it acts. */
type Office = { scope: Scope; contractorId: EntryAuthor['contractorId'] };

/**
 * The duty to verify a training of the office's own district. A district hub does not verify a training that its
 * contractor recorded.
 */
export const verifyTraining = tableDuty<TrainingRow, Office, RequestContext>({
  kind: 'VERIFY_TRAINING',
  roles: TRAINING_VERIFIERS,
  table: trainingTable,
  place: { district: 'districtCode', division: null },
  candidates: unverified,
  ready: () => EVERYTHING,
  sort: 'heldOn',
  due: NO_DUE_DATE,
  facts: ({ caller, scope }, rows) => {
    const office = { scope, contractorId: entryAuthorOf(caller).contractorId };
    return Promise.resolve(new Map(rows.map(({ id }) => [id, office])));
  },
  may: (row, { scope, contractorId }, { person }) => {
    const author = { subject: person?.subject ?? null, contractorId };
    const refusal = refusalOf(() => assertVerifiable(row, { author, scope }));
    return refusal && { refusal, role: 'DISTRICT_BUREAU', since: null };
  },
  describe: ({ id, districtCode, heldOn, hours }) => ({
    subject: { type: 'Training', id },
    title: `${heldOn} 举办的培训(${hours} 学时)`,
    stationId: null,
    districtCode,
    count: 1,
    since: instantOf(id).toISOString(),
  }),
});

function unverified({ caller }: RequestContext): Condition {
  if (!('division' in caller)) return NOTHING;
  const own = { sql: 't.verifiedOn IS NULL AND t.districtCode = ?', parameters: [caller.division] };
  const byOthers = (id: string) => ({
    sql: 't.recorderContractorId IS NULL OR t.recorderContractorId <> ?',
    parameters: [id],
  });
  return all(own, given(entryAuthorOf(caller).contractorId, byOthers));
}
