import { type KeyRing } from '../../../../shared/runtime/key-ring/key-ring';
import { type OlderForm, Sealing } from '../../../../shared/runtime/sealing';

/** The keys for encryption and for hashes. Each is a ring of keys, or one key of 32 random bytes. */
export type VaultKeys = { encryption: KeyRing | Buffer; hash: KeyRing | Buffer };

/** The columns of a worker's row that contain sealed, that is, encrypted values. */
export type SealedColumn = 'identityCipher' | 'nameCipher' | 'birthDateCipher' | 'phoneCipher';

/** The column, and the id of the worker's row, for which a value is sealed. */
export type SealedAt = { column: SealedColumn; id: string };

/** The data that identify a person, and the phone number. All are stored only in encrypted form. */
export type Identity = { name: string; birthDate: string; phone: string; identityNumber: string };

/** The id and the encrypted columns of a worker's row. */
export type SealedRow = { id: string } & Record<SealedColumn, string>;

/** The hashes by which a row is found, and the id of the key that made them. */
type Hashes = { identityHash: string; nameHash: string; hashKey: string };

/** The columns in which a row stores an identity: encrypted values, and keyed hashes by which the row is found. */
export type SealedPerson = Omit<SealedRow, 'id'> & Hashes;

/** A row of the first version. Only the identity number was encrypted; it can be decrypted in any column of its row. */
export type OlderRow = Omit<Identity, 'identityNumber'> & { id: string; identityCipher: string };

const COLUMNS: Readonly<Record<keyof Identity, SealedColumn>> = {
  name: 'nameCipher',
  birthDate: 'birthDateCipher',
  phone: 'phoneCipher',
  identityNumber: 'identityCipher',
};

/** The first form of a sealed value. Only identity numbers have it. It can be opened in any column of its row. */
const ROW_FORM = '1';

/** Returns the older form in which a column may be stored. Null if the column never had an older form. */
export function olderFormOf(column: string, id: string): OlderForm | null {
  return column === 'identityCipher' ? { form: ROW_FORM, bound: id } : null;
}

/** Encrypts, decrypts and hashes personal data. An encrypted value can be decrypted only in its own row and column. */
export class PersonalDataVault {
  readonly sealing: Sealing;
  readonly keys: KeyRing;
  readonly hashKeys: KeyRing;

  /**
   * Creates a vault with these keys.
   * @throws RangeError if a key does not have 32 bytes, or if the same key is used for encryption and for hashes
   */
  constructor({ encryption, hash }: VaultKeys) {
    this.sealing = new Sealing(encryption, hash);
    this.keys = this.sealing.keys;
    this.hashKeys = this.sealing.hashKeys ?? this.keys;
  }

  seal(value: string, at: SealedAt): string {
    return this.sealing.seal(value, { table: 'worker', ...at });
  }

  /** Decrypts a value. @throws Error unless it was sealed for this row and column with a key that the process holds */
  open(text: string, at: SealedAt): string {
    return this.sealing.open(text, { table: 'worker', ...at }, olderFormOf(at.column, at.id));
  }

  sealPerson(id: string, person: Identity): SealedPerson {
    return { ...this.sealedColumns(id, person), ...this.hashesOfPerson(person) };
  }

  /** Returns the hashes of a person under the active key. */
  hashesOfPerson({ identityNumber, name }: Pick<Identity, 'identityNumber' | 'name'>): Hashes {
    const { id: hashKey } = this.hashKeys.active;
    return { identityHash: this.hashOf(identityNumber), nameHash: this.nameHashOf(name), hashKey };
  }

  /**
   * Encrypts a row that the first version of the Hub stored. The result has no `hashKey`, because a later migration
   * adds the column.
   */
  sealOlder({ id, identityCipher, ...person }: OlderRow): Omit<SealedPerson, 'hashKey'> {
    const identityNumber = this.open(identityCipher, { column: 'identityCipher', id });
    const { identityHash, nameHash } = this.hashesOfPerson({ ...person, identityNumber });
    return { ...this.sealedColumns(id, { ...person, identityNumber }), identityHash, nameHash };
  }

  private sealedColumns(id: string, person: Identity): Record<SealedColumn, string> {
    const sealed = (field: keyof Identity) => this.seal(person[field], { column: COLUMNS[field], id });
    return {
      nameCipher: sealed('name'),
      birthDateCipher: sealed('birthDate'),
      phoneCipher: sealed('phone'),
      identityCipher: sealed('identityNumber'),
    };
  }

  /** Decrypts one field. It takes some microseconds, so a response decrypts only the fields that it shows. */
  opened(row: SealedRow, field: keyof Identity): string {
    const column = COLUMNS[field];
    return this.open(row[column], { column, id: row.id });
  }

  /** Decrypts all fields, for a correction, or for an auditor who reads sealed personal data (封存). */
  openPerson(row: SealedRow): Identity {
    const of = (field: keyof Identity) => this.opened(row, field);
    return { name: of('name'), birthDate: of('birthDate'), phone: of('phone'), identityNumber: of('identityNumber') };
  }

  /** Returns the keyed hash of an identity number under the active key, in hex. All contractors get the same hash. */
  hashOf(identityNumber: string): string {
    return this.sealing.veil(identityNumber.toUpperCase());
  }

  /** Returns a person's hashes under all keys of the ring, the hash under the active key first. */
  hashesOf(identityNumber: string): string[] {
    return this.sealing.veils(identityNumber.toUpperCase());
  }

  /** Returns every hash under which the person of a row may be stored. It decrypts only while a key is rotated. */
  hashesOfRow(row: SealedRow & { identityHash: string }): string[] {
    if (this.hashKeys.all.length === 1 || row.identityCipher === '') return [row.identityHash];
    return [...new Set([row.identityHash, ...this.hashesOf(this.opened(row, 'identityNumber'))])];
  }

  /** Returns the keyed hash of a whole name under the active key: 64 hexadecimal digits. */
  nameHashOf(name: string): string {
    return this.sealing.veil(nameText(name));
  }

  /** Returns the hashes under which a whole name may be stored. A search by them decrypts no name. */
  nameHashesOf(name: string): string[] {
    return this.sealing.veils(nameText(name));
  }

  /** Returns what `make` returns for each key, the active key first. `make` gets a function that hashes with a key. */
  underEachKey<T>(make: (veil: (text: string) => string) => T): [T, ...T[]] {
    return this.sealing.underEachKey((veil) => make((text) => veil(`veil:${text}`)));
  }
}

const nameText = (name: string) => `name:${name.trim()}`;

/** The slice of a context or transaction that encrypts and decrypts personal data. */
export type VaultSlice = { vault: PersonalDataVault };
/** The slice of a transaction that makes sure that every process hashes persons with the same key. */
export type HashKeySlice = { assertHashKey: () => Promise<void> };
