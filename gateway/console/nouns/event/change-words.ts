import { STATION_PART } from '../../../../shared/domain/stations';
import { type Vocabulary } from '../../../../shared/domain/vocabulary';
import { FIELD_WORDS, VALUE_WORDS } from '../../generated/field-words';
import { recordedText } from '../../words/audit/subjects';
import { TRAIL } from '../../words/audit/record';
import { instantText, yesNo, yuan } from '../../words/format';
import { labelOf } from '../../words/labels';
import { LANGUAGE, say } from '../../words/language';

type Tables = Readonly<Partial<Record<string, Readonly<Partial<Record<string, readonly string[]>>>>>>;
const FIELDS = FIELD_WORDS as Tables;
const VALUES = VALUE_WORDS as Tables;
const PLACE = LANGUAGE === 'zh' ? 0 : 1;
/** The vocabularies of recorded fields that are not fields of the schema. */
const RECORDED_VALUES: Readonly<Partial<Record<string, Vocabulary<string>>>> = { part: STATION_PART };
/** An instant in RFC 3339 format. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/;

/** Returns the name of a field in the language of the page. Returns the field itself if no name is known. */
export function fieldText(type: string, field: string): string {
  return FIELDS[type]?.[field]?.[PLACE] ?? recordedText(field) ?? nameAnywhere(field);
}

/** Returns the name of a field in the first type that has the field. Returns the field itself if no type has it. */
function nameAnywhere(field: string): string {
  const found = Object.values(FIELDS).find((fields) => fields?.[field] !== undefined);
  return found?.[field]?.[PLACE] ?? field;
}

/**
 * Converts a recorded value to text. An amount becomes yuan, an instant the time in Shanghai, and a value of a
 * vocabulary its label.
 */
export function valueText(type: string, field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return say(TRAIL.noValue);
  if (typeof value === 'boolean') return yesNo(value);
  if (typeof value === 'number') return field.endsWith('Fen') ? yuan(value) : String(value);
  if (typeof value === 'string') return INSTANT.test(value) ? instantText(value) : labelled(type, field, value);
  if (Array.isArray(value)) return value.map((each) => valueText(type, field, each)).join(';');
  return Object.entries(value)
    .map(([name, part]) => `${fieldText(type, name)} ${valueText(type, name, part)}`)
    .join(',');
}

/** Returns the label of a value in the vocabulary of its field. A value without a label is returned unchanged. */
function labelled(type: string, field: string, value: string): string {
  const recorded = RECORDED_VALUES[field];
  if (recorded !== undefined) return labelOf(recorded, value);
  const vocabulary = FIELDS[type]?.[field]?.[2];
  const words = vocabulary === undefined ? undefined : VALUES[vocabulary]?.[value];
  return words?.[PLACE] ?? (/^[A-Z][A-Z_]+$/.test(value) ? anyLabel(value) : value);
}

/**
 * Returns the label of a value in the first vocabulary that contains it, or the value itself if none does. This is for
 * recorded fields that the schema no longer has. Their vocabulary is unknown.
 */
function anyLabel(value: string): string {
  const found = Object.values(VALUES).find((words) => words?.[value] !== undefined);
  return found?.[value]?.[PLACE] ?? value;
}
