import { type Role } from '../../../../shared/domain/roles';
import { type Reading } from '../../../../shared/graphql/request-context';
import { NO_DUE_DATE } from '../../../../shared/graphql/work/due';
import { type Duty, refusalOf } from '../../../../shared/graphql/work/duty';
import { tableDuty } from '../../../../shared/graphql/work/table-duty';
import { plain } from '../../../../shared/store/sql/conditions';
import { type ContractLoaders } from '../../contract/contract/contract.loader';
import { PURCHASER } from '../../ground/roles/writers';
import { type Held, confirmed } from '../../payment/account-change/account-change.rules';
import { enteredOn } from '../../payment/payment-account/account-in-force.rules';
import { type AccountVaultSlice } from '../../payment/payment-account/account-vault';
import { type PaymentAccountLoaders } from '../../payment/payment-account/payment-account.loader';
import { type PaymentAccountRow, paymentAccountTable } from '../../payment/payment-account/payment-account.row';
import { type ContractorLoaders } from '../../procurement/contractor/contractor.loader';
import { actingOf } from './acting.rules';
import { hasRegisteredName } from './registered-name';

export type AccountContext = Reading<ContractLoaders & ContractorLoaders & PaymentAccountLoaders, AccountVaultSlice>;

/**
 * The decrypted holder of a pending account, and the contract to which the account belongs. The contract comes with its
 * contractor and all its accounts.
 */
type Facts = { holder: string; held: Held };

/**
 * The duty to confirm an account that another person of the district bureau entered. Until then, no payment of the
 * contract can be approved or made.
 */
const confirm = tableDuty<PaymentAccountRow, Facts, AccountContext>({
  kind: 'CONFIRM_ACCOUNT',
  roles: PURCHASER,
  table: paymentAccountTable,
  place: { district: 'districtCode', division: null },
  candidates: () => plain("t.status = 'PENDING'"),
  ready: ({ access: { reading } }) => hasRegisteredName(reading, 't'),
  sort: 'enteredAt',
  due: NO_DUE_DATE,
  facts: loadAccountFacts,
  may: (account, { holder, held }, judged) => {
    const refusal = refusalOf(() => confirmed({ account, holder }, held, actingOf(judged)));
    const role: Role = 'DISTRICT_BUREAU';
    return refusal && { refusal, role, since: account.enteredAt };
  },
  describe: (row) => ({
    subject: { type: 'PaymentAccount', id: row.id },
    title: `收款账户,${enteredOn(row)} 录入`,
    stationId: null,
    districtCode: row.districtCode,
    count: 1,
    since: row.enteredAt,
  }),
});

export const accountDuties: readonly Duty<AccountContext>[] = [confirm];

async function loadAccountFacts(
  { load, accountVault }: AccountContext,
  rows: readonly PaymentAccountRow[],
): Promise<ReadonlyMap<string, Facts>> {
  const found = await Promise.all(
    rows.map(async (row) => {
      const [contract, contractor, accounts] = await Promise.all([
        load.contract.load(row.contractId),
        load.contractor.load(row.contractorId),
        load.accountsOfContract.load(row.contractId),
      ]);
      const held = contract && contractor && { contract, contractor, accounts };
      return [row.id, held && { holder: accountVault.open(row).holder, held }] as const;
    }),
  );
  return new Map(found.flatMap(([id, facts]) => (facts === null ? [] : [[id, facts] as const])));
}
