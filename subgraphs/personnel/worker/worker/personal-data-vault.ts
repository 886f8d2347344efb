import { Sealing } from '../../../../shared/runtime/sealing';

/** Keys of 32 random bytes each. `retired` keys still open what they sealed. */
export type VaultKeys = { encryption: Buffer; hash: Buffer; retired?: readonly Buffer[] };

/** The column of a worker's row that holds a sealed value. */
export type SealedColumn = 'identityCipher' | 'nameCipher' | 'birthDateCipher' | 'phoneCipher';

/** The place where a sealed value is stored: the id of the worker's row, and the column. */
export type SealedAt = { column: SealedColumn; id: string };

/** The data that identify a person or by which they are reached. They are stored only encrypted. */
export type Identity = { name: string; birthDate: string; phone: string; identityNumber: string };

/** A row of a worker, as far as it holds encrypted values. */
export type SealedRow = { id: string } & Record<SealedColumn, string>;

/** The columns in which a row keeps an identity: what only the key decrypts, and hashes that find it again. */
export type SealedPerson = Omit<SealedRow, 'id'> & { identityHash: string; nameHash: string };

/** A row of the first version: everything in clear text, except the identity number, which was bound to the row. */
export type OlderRow = Omit<Identity, 'identityNumber'> & { id: string; identityCipher: string };

const COLUMNS: Readonly<Record<keyof Identity, SealedColumn>> = {
  name: 'nameCipher',
  birthDate: 'birthDateCipher',
  phone: 'phoneCipher',
  identityNumber: 'identityCipher',
};

/** The first form was bound to the row alone, and only identity numbers were sealed. */
const ROW_FORM = '1';

/** Protects what identifies a person. Each value is bound to its row and column. */
export class PersonalDataVault {
  private readonly sealing: Sealing;

  /**
   * Creates a vault with these keys. @throws RangeError unless every key has 32 bytes and the hash has a key of its own
   */
  constructor({ encryption, ...keys }: VaultKeys) {
    this.sealing = new Sealing(encryption, keys);
  }

  seal(value: string, at: SealedAt): string {
    return this.sealing.seal(value, { table: 'worker', ...at });
  }

  /** Decrypts a value. @throws Error unless it was sealed for this row and column with a key that the process holds */
  open(text: string, at: SealedAt): string {
    const older = at.column === 'identityCipher' ? { form: ROW_FORM, bound: at.id } : null;
    return this.sealing.open(text, { table: 'worker', ...at }, older);
  }

  sealPerson(id: string, person: Identity): SealedPerson {
    const sealed = (field: keyof Identity) => this.seal(person[field], { column: COLUMNS[field], id });
    return {
      nameCipher: sealed('name'),
      nameHash: this.nameHashOf(person.name),
      birthDateCipher: sealed('birthDate'),
      phoneCipher: sealed('phone'),
      identityCipher: sealed('identityNumber'),
      identityHash: this.hashOf(person.identityNumber),
    };
  }

  /** Encrypts a row that the first version stored. */
  sealOlder({ id, identityCipher, ...person }: OlderRow): SealedPerson {
    const identityNumber = this.open(identityCipher, { column: 'identityCipher', id });
    return this.sealPerson(id, { ...person, identityNumber });
  }

  /** Decrypts one field. This takes some microseconds, so callers decrypt only the fields that they show. */
  opened(row: SealedRow, field: keyof Identity): string {
    const column = COLUMNS[field];
    return this.open(row[column], { column, id: row.id });
  }

  /** Decrypts everything, for a correction that has to see the whole person. */
  openPerson(row: SealedRow): Identity {
    const of = (field: keyof Identity) => this.opened(row, field);
    return { name: of('name'), birthDate: of('birthDate'), phone: of('phone'), identityNumber: of('identityNumber') };
  }

  /** Returns 64 hexadecimal digits, equal for the same person with any employer. */
  hashOf(identityNumber: string): string {
    return this.sealing.veil(identityNumber.toUpperCase());
  }

  /** Returns 64 hexadecimal digits, equal for equal whole names. It finds a name without decrypting any. */
  nameHashOf(name: string): string {
    return this.sealing.veil(`name:${name.trim()}`);
  }

  /** Returns a keyed hash of any text that a person entered. It serves only for comparison. */
  veil(text: string): string {
    return this.sealing.veil(`veil:${text}`);
  }
}

/** The slice of a context or transaction that encrypts and decrypts personal data. */
export type VaultSlice = { vault: PersonalDataVault };
