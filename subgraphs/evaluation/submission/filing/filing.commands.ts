import { type SubmissionKind } from '../../../../shared/domain/submissions';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { notFound } from '../../../../shared/kernel/errors';
import { POLICIES } from '../../../../shared/policy/policy';
import { governs } from '../../../../shared/access/scope';
import { horizonOf, keyOf } from '../expectation/expectation.rules';
import { newObligation, ownerOfDistrict } from '../obligation/new-obligation';
import { filingsOf } from '../obligation/obligation.rules';
import { type Sent, type SubmissionTransaction, send } from '../submission/submission.commands';
import { wantedOf } from '../submission/submission.rules';
import { type BeyondObligations } from '../obligation/obligation.repository';

/** The transaction that the commands of this file run in. */
export type FilingTransaction = SubmissionTransaction & BeyondObligations;

type Filing = Sent & { division: DivisionCode; year: number };

/**
 * Files a document of a district with the city. A district without any station owes no filing, but it may still file
 * one.
 * @returns the id of the submission
 */
export async function file(tx: FilingTransaction, kind: SubmissionKind, { division, year, ...sent }: Filing) {
  if (!governs(tx.scope, { divisionCode: division, districtCode: division })) throw notFound();
  const known = await tx.beyond.obligations.ofDistrict(division);
  const expected = filingsOf({ policies: POLICIES, division }, horizonOf(tx.today).years);
  const keys = new Set(known.map(keyOf));
  const more = expected
    .filter((each) => !keys.has(keyOf(each)))
    .map((each) => newObligation(ownerOfDistrict(division), each));
  const wanted = wantedOf([...known, ...more], { kind, period: String(year), field: 'input.year' }, tx.today);
  if (more.includes(wanted)) await tx.obligations.insert(wanted);
  return send(tx, await tx.beyond.obligations.getLocked('id', wanted.id), sent);
}
