import { type Answer } from '../../graph/ask';
import { type Field, type Values } from '../../kit/form/field';
import { exactSum, fenOf } from '../../kit/form/money';
import { yuan } from '../../words/format';
import { type Words } from '../../words/language';

/** A budget line for which a form asks for an amount. */
export type LineChoice = { id: string; text: string; help: string };

const PREFIX = 'line-';

/** Returns a form field for the amount of each budget line. */
export function lineFields(lines: readonly LineChoice[]): Field[] {
  return lines.map(({ id, text, help }) => ({
    name: `${PREFIX}${id}`,
    kind: 'money',
    label: both(text),
    help: both(help),
    isRequired: false,
  }));
}

/** Returns words with the same text in both languages. The name of a budget line is data and is not translated. */
function both(text: string): Words {
  return [text, text];
}

/** Converts amounts to the values of the fields. An amount of 0 leaves its field empty. */
export function lineValues(amounts: ReadonlyMap<string, number>): Values {
  return Object.fromEntries(
    [...amounts].map(([id, fen]) => [`${PREFIX}${id}`, fen === 0 ? '' : yuan(fen).replaceAll(',', '')]),
  );
}

/** An amount on a budget line, in the form of the Hub's input. */
export type Posting = { budgetLineId: string; amountFen: number };

/** Returns the entered amounts, in the order of the lines. Empty and zero fields are left out. */
export function postingsOf(values: Values, lines: readonly LineChoice[]): Posting[] {
  return lines.flatMap(({ id }) => {
    const entered = values[`${PREFIX}${id}`];
    const fen = typeof entered === 'string' ? fenOf(entered) : typeof entered === 'number' ? BigInt(entered) : null;
    return fen === null || fen === 0n ? [] : [{ budgetLineId: id, amountFen: Number(fen) }];
  });
}

export function sumOf(postings: readonly Posting[]): bigint {
  return exactSum(postings.map(({ amountFen }) => amountFen));
}

/** Returns the name of the field for the amount of a line. */
export function fieldOf(lineId: string): string {
  return `${PREFIX}${lineId}`;
}

/** Assigns each fault about a posting to the form field of the posting's budget line. */
export function withLineFaults<Data>(answer: Answer<Data>, postings: readonly Posting[]): Answer<Data> {
  const { refusal } = answer;
  if (refusal === null) return answer;
  const faults = refusal.faults.map((fault) => {
    const row = rowOf(fault.field);
    const posting = row === null ? undefined : postings[row];
    return posting === undefined ? fault : { ...fault, field: fieldOf(posting.budgetLineId) };
  });
  return { ...answer, refusal: { ...refusal, faults } };
}

/**
 * Returns the index of the posting in the path of a fault, such as 2 for `postings.2.amountFen`. Returns null if the
 * path names no posting.
 */
function rowOf(field: string): number | null {
  const place = /(?:^|\.)postings\.(\d+)\b/.exec(field)?.[1];
  return place === undefined ? null : Number(place);
}
