import { randomInt } from 'node:crypto';
import { type BankFloor } from './bank-floor';
import { type UserCaller } from '../../drivers/peers/oidc-issuer';
import { type Asked, type Call, type Mutation, type Answered, Writer } from '../../drivers/writes/writers';

const PAYMENT_FIELDS = 'id status amountFen instalment { id }';

function paymentMutation(field: string, action: string, declared: string, given: string): Mutation {
  const document = `mutation (${declared}) { ${field}(${given}) { ${PAYMENT_FIELDS} } }`;
  return { field, action, subgraph: 'finance', document };
}

const KEYED = ['$id: ID!, $idempotencyKey: ID!', 'id: $id, idempotencyKey: $idempotencyKey'] as const;
const REASONED = [`$reason: String!, ${KEYED[0]}`, `reason: $reason, ${KEYED[1]}`] as const;
const given = (input: string) => [`$input: ${input}!`, 'input: $input'] as const;

const REQUEST = paymentMutation('requestDisbursement', 'DISBURSEMENT_REQUESTED', ...given('RequestDisbursementInput'));
const APPROVE = paymentMutation('approveDisbursement', 'DISBURSEMENT_APPROVED', ...KEYED);
const REJECT = paymentMutation('rejectDisbursement', 'DISBURSEMENT_REJECTED', ...REASONED);
const PAY = paymentMutation('payDisbursement', 'DISBURSEMENT_PAID', ...given('PayDisbursementInput'));
const RETURN = paymentMutation('returnPayment', 'DISBURSEMENT_RETURNED', ...given('ReturnPaymentInput'));
const CONFIRM = paymentMutation('confirmReceipt', 'DISBURSEMENT_CONFIRMED', ...KEYED);

/** The error codes that a clerk accepts as an answer, because clerks sometimes try a wrong sum or a forbidden step. */
const REFUSED: ReadonlySet<string> = new Set([
  ...['CONFLICT', 'INVALID_STATE', 'RULE_VIOLATION', 'BAD_USER_INPUT', 'FORBIDDEN', 'NOT_FOUND'],
]);
/** An id that no payment has. The Hub answers NOT_FOUND to a call with this id. */
const NO_PAYMENT = '01J00000000000000000000000';

/** A writer that shares its results with the other clerks. */
export abstract class BankClerk extends Writer {
  protected override readonly expected = REFUSED;

  constructor(
    name: string,
    caller: UserCaller,
    protected readonly floor: BankFloor,
    protected readonly today: string,
  ) {
    super(name, caller);
  }

  /**
   * Returns whether the event is about the subject of the call. Such an event results from the call, because each
   * action happens to a payment or a lot only once.
   */
  protected notifies({ subjectId }: Answered, _: object, { subject }: Call): boolean {
    return subjectId === subject;
  }
}

/** A clerk that works on the payments of the tested contract (bank-case.ts). */
abstract class PaymentClerk extends BankClerk {
  protected override learn(answer: Record<string, unknown>, { outcome }: Call): void {
    if (outcome !== 'acknowledged') return;
    const { id, status, amountFen, instalment } = answer as {
      id: string;
      status: string;
      amountFen: number;
      instalment: { id: string } | null;
    };
    this.floor.payments.set(id, { id, status, amountFen, instalmentId: instalment?.id ?? '' });
  }

  protected some(status: string) {
    return this.floor.paymentIn(status) ?? { id: NO_PAYMENT, amountFen: 1, instalmentId: '', status };
  }
}

/** Requests due instalments, sometimes with a wrong invoice amount. */
export class Requester extends PaymentClerk {
  protected next(number: number): Asked {
    const { id: instalmentId, amountFen } = this.floor.instalment();
    const invoice = { number: `${this.name}-${number}`, amountFen: amountFen + (randomInt(20) === 0 ? 1 : 0) };
    return { mutation: REQUEST, variables: { input: { instalmentId, invoice } } };
  }
}

/** Approves requested payments and rejects some of them. */
export class Approver extends PaymentClerk {
  protected next(): Asked {
    const { id } = this.some('REQUESTED');
    return randomInt(5) > 1
      ? { mutation: APPROVE, variables: { id } }
      : { mutation: REJECT, variables: { id, reason: '发票有误' } };
  }
}

/** Pays approved payments from random budget lines. */
export class Payer extends PaymentClerk {
  protected next(number: number): Asked {
    const { id, amountFen } = this.some('APPROVED');
    const postings = this.floor.postings(amountFen);
    return {
      mutation: PAY,
      variables: { input: { id, paidOn: this.today, voucher: `${this.name}-${number}`, postings } },
    };
  }
}

/** Approves payments, and also tries to pay them. The Hub must not let the same person approve and pay a payment. */
export class Jack extends PaymentClerk {
  protected next(number: number): Asked {
    if (number % 2 === 1) return { mutation: APPROVE, variables: { id: this.some('REQUESTED').id } };
    const last = this.calls.findLast(({ outcome }) => outcome === 'acknowledged')?.subject;
    const { id, amountFen } = this.floor.payments.get(last ?? '') ?? this.some('APPROVED');
    const postings = this.floor.postings(amountFen);
    return {
      mutation: PAY,
      variables: { input: { id, paidOn: this.today, voucher: `${this.name}-${number}`, postings } },
    };
  }
}

/** Records returned payments, so that there is always an instalment left to pay. */
export class Returner extends PaymentClerk {
  protected next(number: number): Asked {
    const disbursementId = this.some('PAID').id;
    const input = { disbursementId, returnedOn: this.today, voucher: `${this.name}-${number}`, reason: '账号有误' };
    return { mutation: RETURN, variables: { input } };
  }
}

/** Confirms one payment and then stops, because a confirmed payment cannot be returned. */
export class Receiver extends PaymentClerk {
  protected next(): Asked {
    const hasConfirmed = this.calls.some(({ outcome }) => outcome === 'acknowledged');
    return { mutation: CONFIRM, variables: { id: this.some(hasConfirmed ? 'CONFIRMED' : 'PAID').id } };
  }
}
