import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../../shared/record/hash/canonical-json';
import { type ObligationRow } from '../obligation/obligation.row';
import { type SubmissionRow } from './submission.row';

type File = { name: string; kind: string; sha256: string };
type Frozen = {
  owed: Pick<ObligationRow, 'kind' | 'period' | 'districtCode' | 'stationId' | 'contractorId'>;
  sent: Pick<SubmissionRow, 'revision' | 'submittedAt' | 'content'>;
  files: readonly File[];
};

/**
 * Returns the SHA-256 of a revision as it was filed. The hash covers its kind, period, owner, time and content, and the
 * names, kinds and hashes of its files in their order. The event of the submission records the hash, so that nobody can
 * change a filed report unnoticed.
 */
export function contentHashOf({ owed, sent, files }: Frozen): string {
  const { kind, period, districtCode, stationId, contractorId } = owed;
  const { revision, submittedAt, content } = sent;
  const listed = files.map((file) => ({ name: file.name, kind: file.kind, sha256: file.sha256 }));
  const frozen = { kind, period, districtCode, stationId, contractorId, revision, submittedAt, content, files: listed };
  return createHash('sha256').update(canonicalJson(frozen)).digest('hex');
}
