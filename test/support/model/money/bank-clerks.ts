import { randomInt } from 'node:crypto';
import { type BankFloor } from './bank-floor';
import { type UserCaller } from '../../drivers/peers/oidc-issuer';
import { type Asked, type Call, type Mutation, type Answered, Writer } from '../../drivers/writes/writers';

const TOLD = 'id status amountFen instalment { id }';

function moneyMutation(field: string, action: string, declared: string, given: string): Mutation {
  return { field, action, subgraph: 'finance', document: `mutation (${declared}) { ${field}(${given}) { ${TOLD} } }` };
}

const KEYED = ['$id: ID!, $idempotencyKey: ID!', 'id: $id, idempotencyKey: $idempotencyKey'] as const;
const REASONED = [`$reason: String!, ${KEYED[0]}`, `reason: $reason, ${KEYED[1]}`] as const;
const given = (input: string) => [`$input: ${input}!`, 'input: $input'] as const;

const REQUEST = moneyMutation('requestDisbursement', 'DISBURSEMENT_REQUESTED', ...given('RequestDisbursementInput'));
const APPROVE = moneyMutation('approveDisbursement', 'DISBURSEMENT_APPROVED', ...KEYED);
const REJECT = moneyMutation('rejectDisbursement', 'DISBURSEMENT_REJECTED', ...REASONED);
const PAY = moneyMutation('payDisbursement', 'DISBURSEMENT_PAID', ...given('PayDisbursementInput'));
const RETURN = moneyMutation('returnPayment', 'DISBURSEMENT_RETURNED', ...given('ReturnPaymentInput'));
const CONFIRM = moneyMutation('confirmReceipt', 'DISBURSEMENT_CONFIRMED', ...KEYED);

/** The error codes that a clerk expects, because it sometimes tries a wrong sum or a forbidden step. */
const REFUSED: ReadonlySet<string> = new Set([
  ...['CONFLICT', 'INVALID_STATE', 'RULE_VIOLATION', 'BAD_USER_INPUT', 'FORBIDDEN', 'NOT_FOUND'],
]);
/** An id that no payment has. A call with it gets NOT_FOUND. */
const NO_PAYMENT = '01J00000000000000000000000';

/** A writer that works on the payments of one contract and shares the results with the other clerks. */
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

  /** Returns whether the event is about the call's payment. Each action happens to a payment only once. */
  protected notifies({ subjectId }: Answered, _: object, { subject }: Call): boolean {
    return subjectId === subject;
  }

  protected some(status: string) {
    return this.floor.paymentIn(status) ?? { id: NO_PAYMENT, amountFen: 1, instalmentId: '', status };
  }
}

/** Requests due instalments, sometimes with a wrong invoice amount. */
export class Requester extends BankClerk {
  protected next(number: number): Asked {
    const { id: instalmentId, amountFen } = this.floor.instalment();
    const invoice = { number: `${this.name}-${number}`, amountFen: amountFen + (randomInt(20) === 0 ? 1 : 0) };
    return { mutation: REQUEST, variables: { input: { instalmentId, invoice } } };
  }
}

/** Approves requested payments and rejects some of them. */
export class Approver extends BankClerk {
  protected next(): Asked {
    const { id } = this.some('REQUESTED');
    return randomInt(6) > 0
      ? { mutation: APPROVE, variables: { id } }
      : { mutation: REJECT, variables: { id, reason: '发票有误' } };
  }
}

/** Pays approved payments from random lines. */
export class Payer extends BankClerk {
  protected next(number: number): Asked {
    const { id, amountFen } = this.some('APPROVED');
    const postings = this.floor.postings(amountFen);
    return {
      mutation: PAY,
      variables: { input: { id, paidOn: this.today, voucher: `${this.name}-${number}`, postings } },
    };
  }
}

/** Approves payments, and also tries to pay them. The Hub must refuse to let the same person pay an approved payment. */
export class Jack extends BankClerk {
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

/** Records returned payments, so that there is always something left to pay. */
export class Returner extends BankClerk {
  protected next(number: number): Asked {
    const disbursementId = this.some('PAID').id;
    const input = { disbursementId, returnedOn: this.today, voucher: `${this.name}-${number}`, reason: '账号有误' };
    return { mutation: RETURN, variables: { input } };
  }
}

/** Confirms a few payments and then stops, because a confirmed payment cannot be returned. */
export class Receiver extends BankClerk {
  protected next(): Asked {
    const confirmed = this.calls.filter(({ outcome }) => outcome === 'acknowledged').length;
    return { mutation: CONFIRM, variables: { id: this.some(confirmed < 3 ? 'PAID' : 'CONFIRMED').id } };
  }
}
