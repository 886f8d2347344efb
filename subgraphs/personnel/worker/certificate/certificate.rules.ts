import { HubError } from '../../../../shared/kernel/errors';
import { type Fault } from '../../../../shared/kernel/faults';
import { type CertificateRow } from './certificate.row';

type Validity = { obtainedOn: string; registeredUntil?: string | null };

export function certificateFaults({ obtainedOn, registeredUntil = null }: Validity, today: string): Fault[] {
  if (obtainedOn > today) {
    const text = { zh: '取得日期不得晚于今天。', en: 'It was obtained today or before.' };
    return [{ field: 'obtainedOn', text }];
  }
  if (registeredUntil === null || registeredUntil >= obtainedOn) return [];
  const text = { zh: '登记有效期不得早于取得日期。', en: 'A registration does not end before it was obtained.' };
  return [{ field: 'registeredUntil', text }];
}

type Named = Pick<CertificateRow, 'level' | 'number'>;

/** @throws HubError CONFLICT where the worker has the certificate on record already. */
export function assertNewCertificate({ level, number }: Named, held: readonly Named[]): void {
  if (!held.some((each) => each.level === level && each.number === number)) return;
  throw new HubError('CONFLICT', { zh: '该证书已登记。', en: 'This certificate is on record already.' });
}
