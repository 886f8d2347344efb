import { type AttachmentKind } from '../../../../shared/domain/submissions';
import { type Fault } from '../../graph/refusal';
import { type Words } from '../../words/language';

/**
 * The kinds of fields with one value. `line` is one line of text, `prose` is several lines, and `whole` is an integer.
 */
export type SimpleKind = 'line' | 'prose' | 'whole' | 'decimal' | 'money' | 'date' | 'month' | 'week' | 'time' | 'flag';

type Named = {
  /** The name of the field in the input of the Hub. */
  name: string;
  label: Words;
  help?: Words;
  /** The unit of the number, for example 平方米. */
  unit?: Words;
  /** Whether the field is required although the Hub's input does not require it. */
  isRequired?: boolean;
  /** Whether the field holds personal data. Drafts leave out such fields. */
  isPersonal?: boolean;
};

/** A field of a form. */
export type Field = Named &
  (
    | { kind: SimpleKind }
    | { kind: 'choice'; options: readonly { value: string; label: string }[]; isSearched?: boolean }
    | { kind: 'files'; files: readonly AttachmentKind[] }
    | { kind: 'rows'; fields: readonly Field[]; blank: Values; atMost?: number }
  );

/**
 * The input of a person: texts, flags, files, and rows of values. Numbers and amounts stay texts until they are sent.
 */
export type Values = Readonly<Record<string, unknown>>;

/** The limits of one field of an input. They come from the GraphQL input type and from the schema that validates it. */
export type Limit = { required?: boolean; maxLength?: number; minimum?: number; maximum?: number; maxItems?: number };
/** The limits of an input by the paths of its fields, for example `items.name`. */
export type Limits<Path extends string = string> = { readonly [Each in Path]?: Limit };

/** Returns the element id for the path of a field. A field in a row has a path like `items.0.name`. */
export function elementIdOf(path: string): string {
  return `field-${path.replaceAll('.', '-')}`;
}

export type FieldRowProps = {
  field: Field;
  /** The path of the field in the input, for example `items.0.name`. */
  path: string;
  value: unknown;
  onChange: (value: unknown) => void;
  faults: readonly Fault[];
  limits: Limits;
};

/** Returns the limit of the field at a path. The indexes of rows in the path are ignored. */
export function limitAt(limits: Limits, path: string): Limit {
  return limits[path.replace(/\.\d+(?=\.|$)/g, '')] ?? {};
}
