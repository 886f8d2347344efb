import { type ContractClauses } from '../../../../shared/domain/contract-clauses';
import { type ContractStatus } from '../../../../shared/domain/contracts';
import { type Message, badInput, invalidState } from '../../../../shared/kernel/errors';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type ContractRow } from '../../ground/contract/contract.row';
import { firstRevision } from '../revision/contract-revision.rules';
import { type ContractRevisionRow } from '../revision/contract-revision.row';

/** A contract and its newest revision. */
export type Revised = { contract: ContractRow; revision: ContractRevisionRow };

type Amending = { signedOn: PlainDate; reason: string; clauses: ContractClauses };
/** The contract's status on `today`, and the signing date of its last revision. */
type Standing = { status: ContractStatus; lastSignedOn: PlainDate; today: PlainDate };

/**
 * Returns the amended contract with its new revision.
 * @throws HubError INVALID_STATE if the contract has ended; BAD_USER_INPUT if the signing date is in the future, or
 * earlier than the signing date of the last revision
 */
export function amended(contract: ContractRow, amending: Amending, { status, lastSignedOn, today }: Standing): Revised {
  const { signedOn, reason, clauses } = amending;
  if (status === 'EXPIRED' || status === 'TERMINATED') throw invalidState(status, OVER);
  if (signedOn > today || signedOn < lastSignedOn) {
    throw badInput('input.signedOn', signedOutside(signedOn, lastSignedOn, today));
  }
  const after = { ...contract, clauses, version: contract.version + 1 };
  return { contract: after, revision: { ...firstRevision(after), signedOn, reason } };
}

const OVER: Message = {
  zh: '合同已期满或终止,不能变更。如需继续服务,请另行采购。',
  en: 'The contract has ended and cannot be amended. To continue the service, publish another procurement notice.',
};
const signedOutside = (signedOn: PlainDate, lastSignedOn: PlainDate, today: PlainDate): Message => ({
  zh: `合同变更的签订日期(${signedOn})须在上一版本的签订日期(${lastSignedOn})至今日(${today})之间,请改正。`,
  en: `The date of the amendment (${signedOn}) must be between the signing date of the last version (${lastSignedOn}) and today (${today}). Correct the date.`,
});
