import { type KeyRing } from '../../../../shared/runtime/key-ring/key-ring';
import { type OlderForm, Sealing } from '../../../../shared/runtime/sealing';

/** The keys that encrypt and those that hash: rings, or one key of 32 random bytes. */
export type VaultKeys = { encryption: KeyRing | Buffer; hash: KeyRing | Buffer };

/** The column of a worker's row that holds a sealed value. */
export type SealedColumn = 'identityCipher' | 'nameCipher' | 'birthDateCipher' | 'phoneCipher';

/** The place where a sealed value is stored: the id of the worker's row, and the column. */
export type SealedAt = { column: SealedColumn; id: string };

/** The data that identify a person or by which they are reached. They are stored only encrypted. */
export type Identity = { name: string; birthDate: string; phone: string; identityNumber: string };

/** A row of a worker, as far as it holds encrypted values. */
export type SealedRow = { id: string } & Record<SealedColumn, string>;

/** The hashes by which a row is found, and the id of the key that made them. */
type Hashes = { identityHash: string; nameHash: string; hashKey: string };

/** The columns in which a row keeps an identity: what only the key decrypts, and hashes that find it again. */
export type SealedPerson = Omit<SealedRow, 'id'> & Hashes;

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

/** Returns the older form in which a column may be stored. */
export function olderFormOf(column: string, id: string): OlderForm | null {
  return column === 'identityCipher' ? { form: ROW_FORM, bound: id } : null;
}

/** Protects what identifies a person. Each value is bound to its row and column. */
export class PersonalDataVault {
  readonly sealing: Sealing;
  readonly keys: KeyRing;
  readonly hashKeys: KeyRing;

  /**
   * Creates a vault with these keys. @throws RangeError unless every key has 32 bytes and the hash has a key of its own
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

  /** Encrypts a row that the first version stored. It names no key of its hashes. */
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

  /** Decrypts one field. Each costs some microseconds, so whoever shows no field decrypts none. */
  opened(row: SealedRow, field: keyof Identity): string {
    const column = COLUMNS[field];
    return this.open(row[column], { column, id: row.id });
  }

  /** Decrypts everything, for a correction that has to see the whole person. */
  openPerson(row: SealedRow): Identity {
    const of = (field: keyof Identity) => this.opened(row, field);
    return { name: of('name'), birthDate: of('birthDate'), phone: of('phone'), identityNumber: of('identityNumber') };
  }

  /** Returns 64 hexadecimal digits, equal for the same person with any employer, under the active key. */
  hashOf(identityNumber: string): string {
    return this.sealing.veil(identityNumber.toUpperCase());
  }

  /** Returns the hashes under which a person may be stored while a key is rotated, the active key's first. */
  hashesOf(identityNumber: string): string[] {
    return this.sealing.veils(identityNumber.toUpperCase());
  }

  /** Returns every hash under which the person of a row may be stored. It decrypts only while a key is rotated. */
  hashesOfRow(row: SealedRow & { identityHash: string }): string[] {
    if (this.hashKeys.all.length === 1 || row.identityCipher === '') return [row.identityHash];
    return [...new Set([row.identityHash, ...this.hashesOf(this.opened(row, 'identityNumber'))])];
  }

  /** Returns 64 hexadecimal digits, equal for equal whole names, under the active key. */
  nameHashOf(name: string): string {
    return this.sealing.veil(nameText(name));
  }

  /** Returns the hashes under which a whole name may be stored. They find it without decrypting any. */
  nameHashesOf(name: string): string[] {
    return this.sealing.veils(nameText(name));
  }

  /** Makes something with keyed hashes of texts that a person entered, under each key, the active one's first. */
  underEachKey<T>(make: (veil: (text: string) => string) => T): [T, ...T[]] {
    return this.sealing.underEachKey((veil) => make((text) => veil(`veil:${text}`)));
  }
}

const nameText = (name: string) => `name:${name.trim()}`;

/** The slice of a context or transaction that encrypts and decrypts personal data. */
export type VaultSlice = { vault: PersonalDataVault };
/** The slice of a transaction that makes sure that every process hashes persons with the same key. */
export type HashKeySlice = { assertHashKey: () => Promise<void> };
