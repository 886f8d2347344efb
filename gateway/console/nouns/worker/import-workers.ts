import { EDUCATION, type Education, MAJOR_KIND, type MajorKind } from '../../../../shared/domain/personnel';
import { type Vocabulary } from '../../../../shared/domain/vocabulary';
import { dateOf } from '../../kit/form/typed-date';
import { pastedLines } from '../../kit/list/pasted-lines';
import { say } from '../../words/language';
import { PERSONNEL } from '../../words/nouns/personnel';

export type WorkerLine = {
  line: number;
  name: string;
  birthDate: string;
  identityNumber: string;
  phone: string;
  education: Education;
  major: string;
  majorKind: MajorKind;
};
/** Why a line cannot be imported. The Hub reports faults in the same format. */
export type LineFault = { line: number; column: string | null; reason: string };
export type ReadLines = { rows: WorkerLine[]; faults: LineFault[] };

const COLUMNS = 7;

/**
 * Reads workers that a person copied from a spreadsheet. Each line contains the name, date of birth, identity number,
 * phone, education, major, and kind of major. A title line is skipped. The Hub validates the content.
 */
export function readWorkerLines(text: string): ReadLines {
  const lines = pastedLines(text);
  const read: ReadLines = { rows: [], faults: [] };
  for (const { number, cells } of lines.filter(({ cells: [, second = ''] }, index) => index > 0 || /\d/.test(second))) {
    const found = workerOf(cells, number);
    if ('reason' in found) read.faults.push(found);
    else read.rows.push(found);
  }
  return read;
}

function workerOf(cells: readonly string[], line: number): WorkerLine | LineFault {
  const [name = '', born = '', identityNumber = '', phone = '', learned = '', major = '', kind = ''] = cells;
  if (cells.length !== COLUMNS) return { line, column: null, reason: say(PERSONNEL.columnCount) };
  const birthDate = dateOf(born);
  const education = valueOf(EDUCATION, learned);
  const majorKind = valueOf(MAJOR_KIND, kind);
  if (birthDate === null)
    return { line, column: say(PERSONNEL.birthDate), reason: say(PERSONNEL.badDate, { text: born }) };
  if (education === null) return unknownWord(line, say(PERSONNEL.education), learned);
  if (majorKind === null) return unknownWord(line, say(PERSONNEL.majorKind), kind);
  return { line, name, birthDate, identityNumber, phone, education, major, majorKind };
}

function unknownWord(line: number, column: string, text: string): LineFault {
  return { line, column, reason: say(PERSONNEL.unknownWord, { text }) };
}

/**
 * Returns the value of a vocabulary that a text means: the text is either the value itself, or its label in Chinese or
 * English. Returns null if no value matches.
 */
function valueOf<Value extends string>({ values, labels }: Vocabulary<Value>, text: string): Value | null {
  return values.find((value) => labels[value].zh === text || labels[value].en === text || value === text) ?? null;
}
