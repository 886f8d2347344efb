import { type DataSource } from 'typeorm';
import { type Person } from '../../../../shared/access/person';
import { PaymentAccountRow } from '../../../../subgraphs/finance/payment/payment-account/payment-account.row';
import { OWN_VAULT } from '../../../../subgraphs/finance/schema';
import { insertRows } from '../../../../shared/store/sql/insert-rows';
import { USERS } from '../../drivers/hub/gateway-under-test';
import { office } from '../callers';
import { CONTRACTOR, LIXIA, NOW, SHIZHONG, idOf, nameOf } from '../small-city';

/**
 * Payment accounts that wait for confirmation. They belong to the district hub's contract, to Lixia's terminated
 * contract and to a contract of another district.
 */
export const PENDING = {
  /** An account that a colleague of the tests' bureau caller has entered, so that this caller may confirm it. */
  hub: idOf('PA', 80),
  /** An account that the tests' bureau caller has entered, and therefore may not confirm. */
  own: idOf('PA', 90),
  foreign: idOf('PA', 3),
} as const;

const bureau = office('DISTRICT_BUREAU', LIXIA);
const colleague: Person = { issuer: USERS, subject: 'colleague@test' };

/** Adds the pending accounts to a finance database that holds the city of writing-city.ts. */
export async function seedAccounts({ finance }: Readonly<Record<string, DataSource>>): Promise<void> {
  if (finance === undefined) throw new Error('The tests need the database of finance.');
  const self: Person = { issuer: USERS, subject: 'subject' in bureau ? bureau.subject : '' };
  await insertRows(finance.manager, PaymentAccountRow, [
    pending(PENDING.hub, { contractId: idOf('CN', 80), contractorId: CONTRACTOR.hub, enteredBy: colleague }),
    pending(PENDING.own, { contractId: idOf('CN', 90), contractorId: CONTRACTOR.left, enteredBy: self }),
    {
      ...pending(PENDING.foreign, { contractId: idOf('CN', 3), contractorId: CONTRACTOR.several, enteredBy: null }),
      districtCode: SHIZHONG,
    },
  ]);
}

type Entered = Pick<PaymentAccountRow, 'contractId' | 'contractorId' | 'enteredBy'>;

function pending(id: string, entered: Entered): PaymentAccountRow {
  return {
    id,
    districtCode: LIXIA,
    ...entered,
    ...OWN_VAULT.seal(id, { holder: nameOf(entered.contractorId), accountNumber: '6222020200199999999' }),
    bankName: '示例银行',
    contractorVersion: 1,
    status: 'PENDING',
    enteredAt: NOW.toISOString(),
    confirmedAt: null,
    confirmedBy: null,
    closedAt: null,
    closedBy: null,
    reason: null,
    version: 1,
  };
}
