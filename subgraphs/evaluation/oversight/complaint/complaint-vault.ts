import { type Sealing } from '../../../../shared/runtime/sealing';
import { type ComplaintRow } from './complaint.row';

/** The words of a citizen: the text of the complaint and the contact. */
export type CitizensWords = Pick<ComplaintRow, 'text' | 'contact'>;
/** The words of a citizen as they are stored. */
export type StoredWords = CitizensWords & Pick<ComplaintRow, 'id'>;

/** Encrypts (seals) and decrypts (opens) what citizens write. Each sealed value is bound to its row and column. */
export class ComplaintVault {
  constructor(private readonly sealing: Sealing) {}

  /** Returns the words as they are stored in the row with this id. */
  seal(id: string, { text, contact }: CitizensWords): CitizensWords {
    const sealed = (column: keyof CitizensWords, value: string) => this.sealing.seal(value, at(id, column));
    return { text: sealed('text', text), contact: contact === null ? null : sealed('contact', contact) };
  }

  textOf(stored: StoredWords): string {
    return this.open(stored, 'text', stored.text);
  }

  contactOf(stored: StoredWords): string | null {
    return stored.contact === null ? null : this.open(stored, 'contact', stored.contact);
  }

  /**
   * Returns an input with keyed hashes in place of the text and the contact. The Hub keeps a hash of each input to
   * recognise repeated calls. From a hash without a key, a short contact such as a phone number could be guessed.
   */
  veiled<Input extends { text: string; contact?: string | null }>({ text, contact = null, ...given }: Input) {
    return { ...given, text: this.sealing.veil(text), contact: contact === null ? null : this.sealing.veil(contact) };
  }

  private open({ id }: StoredWords, column: keyof CitizensWords, value: string): string {
    return this.sealing.open(value, at(id, column));
  }
}

/** The slice of a context that seals and opens what citizens write. */
export type VaultSlice = { vault: ComplaintVault };
/** The settings of complaints. `mostComplaintsADay` limits how many a station receives in a day. */
export type ComplaintSettings = VaultSlice & { mostComplaintsADay: number };

function at(id: string, column: keyof CitizensWords) {
  return { table: 'complaint', column, id };
}
