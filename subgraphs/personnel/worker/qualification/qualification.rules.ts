import { type QualificationMethod } from '../../../../shared/domain/personnel';
import { type Fault, invalidState } from '../../../../shared/kernel/errors';
import { type WorkerRow } from '../worker/worker.row';

type Claims = Pick<WorkerRow, 'education' | 'qualified' | 'verifiedEducation' | 'verifiedQualified'>;

/** Returns whether an office has verified everything that the contractor claims about the worker. */
function isVerified({ education, qualified, verifiedEducation, verifiedQualified }: Claims): boolean {
  return verifiedEducation === education && verifiedQualified === qualified;
}

/**
 * Checks that the education or the qualification is not verified yet.
 * @throws HubError INVALID_STATE if both are verified
 */
export function assertUnverified(worker: Claims): void {
  if (!isVerified(worker)) return;
  throw invalidState('VERIFIED', {
    zh: '该人员的学历和专业资质已核实,无须再次核实。',
    en: 'The education and qualification of this worker are already verified. Nothing remains to be done.',
  });
}

/**
 * Returns a fault if a verification against a file has no file. Also returns a fault if a verification against shared
 * data has a file. The office only looks at shared data and copies no file from it.
 */
export function methodFaults(method: QualificationMethod, files: number): Fault[] {
  if (method === 'FILE' && files === 0) {
    const text = {
      zh: '核实方式为“查验证书文件”的,须附所查验的文件。请上传文件,或改选“数据共享核验”。',
      en: 'The method "Checked against a file" requires the file. Attach it, or choose "Checked against shared data".',
    };
    return [{ field: 'attachments', text }];
  }
  if (method === 'FILE' || files === 0) return [];
  const text = {
    zh: '核实方式为“数据共享核验”的,不得附文件。请删除附件,或改选“查验证书文件”。',
    en: 'The method "Checked against shared data" accepts no files. Remove the files, or choose "Checked against a file".',
  };
  return [{ field: 'attachments', text }];
}
