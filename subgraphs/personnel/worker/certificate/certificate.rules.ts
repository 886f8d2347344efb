import { type Fault, HubError } from '../../../../shared/kernel/errors';
import { type CertificateRow } from './certificate.row';

type Validity = { obtainedOn: string; registeredUntil?: string | null };

export function certificateFaults({ obtainedOn, registeredUntil = null }: Validity, today: string): Fault[] {
  if (obtainedOn > today) {
    const text = {
      zh: `取得日期(${obtainedOn})不得晚于今日(${today}),请改正。`,
      en: `The date of the certificate (${obtainedOn}) must not be after today (${today}). Correct it.`,
    };
    return [{ field: 'obtainedOn', text }];
  }
  if (registeredUntil === null || registeredUntil >= obtainedOn) return [];
  const text = {
    zh: `登记有效期截止日期(${registeredUntil})不得早于取得日期(${obtainedOn}),请核对。`,
    en:
      `The registration cannot end on ${registeredUntil}, because the certificate was obtained on ${obtainedOn}. ` +
      'Check both dates.',
  };
  return [{ field: 'registeredUntil', text }];
}

type Named = Pick<CertificateRow, 'level' | 'number'>;

/** Checks that the certificate is not recorded for the worker yet. @throws HubError CONFLICT if it is recorded */
export function assertNewCertificate({ level, number }: Named, held: readonly Named[]): void {
  if (!held.some((each) => each.level === level && each.number === number)) return;
  throw new HubError('CONFLICT', {
    zh: '该证书已登记,无须重复登记。',
    en: 'This certificate is already recorded. Nothing remains to be done.',
  });
}
