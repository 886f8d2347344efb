import { type KeyRing } from '../../../../shared/runtime/key-ring/key-ring';
import { type Sealing } from '../../../../shared/runtime/sealing';
import { type KeyUse } from '../../../../shared/store/keys/data-key';
import { sealedColumns } from '../../../../shared/store/keys/sealed-columns';
import { type ComplaintRow } from './complaint.row';

/** The words of a citizen: the text of the complaint and the contact. */
export type CitizensWords = Pick<ComplaintRow, 'text' | 'contact'>;
/** The encrypted words of a citizen, with the id of their row. */
export type StoredWords = CitizensWords & Pick<ComplaintRow, 'id'>;

/**
 * Encrypts (seals) and decrypts (opens) what citizens write. A sealed value can be opened only in the row and the
 * column for which it was sealed.
 */
export class ComplaintVault {
  constructor(private readonly sealing: Sealing) {}

  get keys(): KeyRing {
    return this.sealing.keys;
  }

  /** The columns of complaints that depend on the keys of this vault. */
  get use(): KeyUse {
    return sealedColumns(this.sealing, { table: 'complaint', columns: ['text', 'contact'] });
  }

  /** Returns the words in encrypted form, to be stored in the row with this id. */
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
   * Returns copies of an input in which keyed hashes replace the citizen's words. There is one copy for each key, and
   * the copy for the active key comes first. The Hub stores a hash of each input to recognise repeated calls. If this
   * hash covered the plain words, somebody could find a short contact by trying values.
   */
  veiledInputs<Input extends { text: string; contact?: string | null }>({ text, contact = null, ...given }: Input) {
    return this.sealing.underEachKey((veil) => {
      return { ...given, text: veil(text), contact: contact === null ? null : veil(contact) };
    });
  }

  private open({ id }: StoredWords, column: keyof CitizensWords, value: string): string {
    return this.sealing.open(value, at(id, column));
  }
}

/** The slice of a context that encrypts and decrypts what citizens write. */
export type VaultSlice = { vault: ComplaintVault };
/**
 * The settings of complaints. `mostComplaintsADay` limits the complaints that citizens file about a station in a day.
 */
export type ComplaintSettings = VaultSlice & { mostComplaintsADay: number };

function at(id: string, column: keyof CitizensWords) {
  return { table: 'complaint', column, id };
}
