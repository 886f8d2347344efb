import { type Fault, HubError } from '../../../../shared/kernel/errors';
import { type CertificateRow } from './certificate.row';

type Validity = { obtainedOn: string; registeredUntil?: string | null };

export function certificateFaults({ obtainedOn, registeredUntil = null }: Validity, today: string): Fault[] {
  if (obtainedOn > today) {
    const text = {
      zh: '取得日期不得晚于今日,请改正。',
      en: 'The date on which the certificate was obtained must not be in the future. Correct it.',
    };
    return [{ field: 'obtainedOn', text }];
  }
  if (registeredUntil === null || registeredUntil >= obtainedOn) return [];
  const text = {
    zh: '登记有效期截止日期不得早于取得日期,请核对。',
    en: 'The registration cannot end before the certificate was obtained. Check both dates.',
  };
  return [{ field: 'registeredUntil', text }];
}

type Named = Pick<CertificateRow, 'level' | 'number'>;

/** Checks that the certificate is not recorded for the worker yet. @throws HubError CONFLICT */
export function assertNewCertificate({ level, number }: Named, held: readonly Named[]): void {
  if (!held.some((each) => each.level === level && each.number === number)) return;
  throw new HubError('CONFLICT', {
    zh: '该证书已登记,无须重复登记。',
    en: 'This certificate is already recorded. Nothing remains to be done.',
  });
}
