import { type Reading } from '../../../../shared/graphql/request-context';
import { type LedgerLoaders } from '../../budget/ledger/ledger.loader';
import { type InstalmentLoaders } from '../../contract/instalment/instalment.loader';
import { type InstalmentRow } from '../../contract/instalment/instalment.row';
import { type LotLoaders } from '../../contract/lot/lot.loader';
import { type LotRow } from '../../ground/lot/lot.row';
import { type DisbursementLoaders } from '../../payment/disbursement/disbursement.loader';
import { type DisbursementRow } from '../../payment/disbursement/disbursement.row';
import { type PaymentAccountLoaders } from '../../payment/payment-account/payment-account.loader';
import { type AccountVaultSlice } from '../../payment/payment-account/account-vault';
import { type Payee, payeeOf } from '../../payment/payment-account/account-in-force.rules';
import { type PaymentAccountRow } from '../../payment/payment-account/payment-account.row';
import { type ContractorLoaders } from '../../procurement/contractor/contractor.loader';

/** The loaders that read the facts of payments. */
export type PaymentLoaders = LotLoaders &
  InstalmentLoaders &
  DisbursementLoaders &
  PaymentAccountLoaders &
  ContractorLoaders;

/**
 * The facts that decide whether a payment can proceed: its lot, its instalment, the lot's payments, and the contract's
 * payee.
 */
export type PaymentFacts = Payee & {
  lot: LotRow;
  instalment: InstalmentRow;
  payments: readonly DisbursementRow[];
  accounts: readonly PaymentAccountRow[];
};

/**
 * Returns the facts of payments, by payment id. A payment whose lot, instalment or contractor cannot be read is left
 * out.
 */
export async function loadFacts(
  { load, accountVault }: Reading<PaymentLoaders, AccountVaultSlice>,
  rows: readonly DisbursementRow[],
): Promise<ReadonlyMap<string, PaymentFacts>> {
  const found = await Promise.all(
    rows.map(async ({ id, lotId, instalmentId, contractId, contractorId }) => {
      const [lot, instalment, accounts, contractor, payments] = await Promise.all([
        load.lot.load(lotId),
        load.instalment.load(instalmentId),
        load.accountsOfContract.load(contractId),
        load.contractor.load(contractorId),
        paymentsOfLot(load, lotId),
      ]);
      const payee = contractor && payeeOf(accounts, contractor, (account) => accountVault.open(account).holder);
      return [id, lot && instalment && payee && { ...payee, lot, instalment, payments }] as const;
    }),
  );
  return new Map(found.flatMap(([id, facts]) => (facts === null ? [] : [[id, facts] as const])));
}

/** Returns all payments of a lot. */
export async function paymentsOfLot(load: PaymentLoaders, lotId: string): Promise<DisbursementRow[]> {
  const instalments = await load.instalmentsOfLot.load(lotId);
  return (await Promise.all(instalments.map((each) => load.disbursementsOfInstalment.load(each.id)))).flat();
}

/** The loaders that also read the amounts that are encumbered for lots. */
export type CommittedLoaders = PaymentLoaders & LedgerLoaders;

/** The facts of a payment, and the amount, in fen, that is encumbered for its lot and not paid. */
export type CommittedFacts = PaymentFacts & { unpaidFen: number };

export async function loadCommittedFacts(
  context: Reading<CommittedLoaders, AccountVaultSlice>,
  rows: readonly DisbursementRow[],
): Promise<ReadonlyMap<string, CommittedFacts>> {
  const unpaidOf = ({ lotId }: DisbursementRow) => context.load.balances.lot.load({ id: lotId, balance: 'unpaid' });
  const [facts, unpaid] = await Promise.all([loadFacts(context, rows), Promise.all(rows.map(unpaidOf))]);
  return new Map(
    rows.flatMap(({ id }, index) => {
      const known = facts.get(id);
      return known === undefined ? [] : [[id, { ...known, unpaidFen: unpaid[index] ?? 0 }] as const];
    }),
  );
}
