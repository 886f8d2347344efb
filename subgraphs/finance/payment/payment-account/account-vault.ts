import { type KeyRing } from '../../../../shared/runtime/key-ring/key-ring';
import { type Sealing } from '../../../../shared/runtime/sealing';
import { type KeyUse } from '../../../../shared/store/keys/data-key';
import { sealedColumns } from '../../../../shared/store/keys/sealed-columns';
import { type PaymentAccountRow } from './payment-account.row';

/** The holder and the number of an account. Both are stored only encrypted. */
export type HeldAccount = { holder: string; accountNumber: string };
type SealedColumn = 'holderCipher' | 'numberCipher';
/** The encrypted columns of a row, with its id. */
type SealedRow = Pick<PaymentAccountRow, 'id' | SealedColumn>;

/**
 * Encrypts (seals) and decrypts (opens) bank accounts. A sealed value can be opened only in the row and the column for
 * which it was sealed.
 */
export class AccountVault {
  constructor(private readonly sealing: Sealing) {}

  get keys(): KeyRing {
    return this.sealing.keys;
  }

  /** The columns of accounts that depend on the keys of this vault. */
  get use(): KeyUse {
    return sealedColumns(this.sealing, { table: 'payment_account', columns: ['numberCipher', 'holderCipher'] });
  }

  /** Encrypts an account for the row with this id. @returns the encrypted columns of the row */
  seal(id: string, { holder, accountNumber }: HeldAccount): Pick<SealedRow, SealedColumn> {
    return {
      holderCipher: this.sealing.seal(holder, at(id, 'holderCipher')),
      numberCipher: this.sealing.seal(accountNumber, at(id, 'numberCipher')),
    };
  }

  /** Decrypts both values. @throws Error unless they were sealed for this row with a key that the process holds */
  open(row: SealedRow): HeldAccount {
    const opened = (column: SealedColumn) => this.sealing.open(row[column], at(row.id, column));
    return { holder: opened('holderCipher'), accountNumber: opened('numberCipher') };
  }

  /**
   * Returns copies of an input in which keyed hashes replace the holder and the number. There is one copy for each key,
   * and the copy of the active key comes first. The Hub stores a hash of each input to recognise repeated calls. If the
   * hash used no key, somebody could find an account number by trying all numbers.
   */
  veiledInputs<Input extends HeldAccount>({ holder, accountNumber, ...given }: Input) {
    return this.sealing.underEachKey((veil) => {
      return { ...given, holder: veil(holder), accountNumber: veil(accountNumber) };
    });
  }
}

/** The slice of a context or transaction that seals and opens bank accounts. */
export type AccountVaultSlice = { accountVault: AccountVault };

function at(id: string, column: SealedColumn) {
  return { table: 'payment_account', column, id };
}
