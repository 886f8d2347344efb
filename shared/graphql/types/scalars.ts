import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { isDivisionCode } from '../../kernel/ids/division-code';
import { isIsoWeek, isPlainDate } from '../../kernel/dates/period';

type ScalarRule = { name: string; expected: string; accepts: (value: unknown) => boolean };

/** The path of the Hub's page that specifies its scalars, with one section for each scalar. */
export const SCALARS_PATH = '/scalars';

/**
 * Creates a scalar whose internal value equals its value on the wire. It is validated on input, so the gateway can
 * forward it unchanged.
 */
function checkedScalar({ name, expected, accepts }: ScalarRule): GraphQLScalarType<unknown, unknown> {
  const check = (value: unknown): unknown => {
    if (accepts(value)) return value;
    throw new GraphQLError(`Expected ${expected}.`);
  };
  return new GraphQLScalarType<unknown, unknown>({
    name,
    specifiedByURL: `${SCALARS_PATH}#${name}`,
    parseValue: check,
    serialize: check,
    parseLiteral: (node: ValueNode) => check(literalOf(node)),
  });
}

function literalOf(node: ValueNode): unknown {
  if (node.kind === Kind.STRING) return node.value;
  return node.kind === Kind.INT ? Number(node.value) : undefined;
}

const matches = (pattern: RegExp) => (value: unknown) => typeof value === 'string' && pattern.test(value);

export const DateScalar = checkedScalar({
  name: 'Date',
  expected: 'a calendar date such as 2026-03-31',
  accepts: isPlainDate,
});

export const DateTimeScalar = checkedScalar({
  name: 'DateTime',
  expected: 'an RFC 3339 instant in UTC such as 2026-03-31T15:59:59.000Z',
  accepts: (value) =>
    matches(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/)(value) && !isNaN(Date.parse(value as string)),
});

export const FenScalar = checkedScalar({
  name: 'Fen',
  expected: 'an integer of fen within ±9007199254740991',
  accepts: (value) => Number.isSafeInteger(value),
});

export const DivisionCodeScalar = checkedScalar({
  name: 'DivisionCode',
  expected: 'a division code of 2, 4, 6, 9 or 12 digits',
  accepts: isDivisionCode,
});

export const IsoWeekScalar = checkedScalar({
  name: 'IsoWeek',
  expected: 'an ISO week such as 2026-W14',
  accepts: isIsoWeek,
});

export const RuleIdScalar = checkedScalar({
  name: 'RuleId',
  expected: 'a rule id such as CO-3',
  accepts: matches(/^(ST|PE|CO|FI|EV|FN)-[1-9]$/),
});

export const CursorScalar = checkedScalar({
  name: 'Cursor',
  expected: 'a cursor that a list has returned',
  // A cursor may be this long because a feed's position has one part for each city. Other lists accept far less
  // (shared/store/sql/cursor.ts).
  accepts: matches(/^[A-Za-z0-9_-]{1,8192}$/),
});

export const SCALARS: readonly GraphQLScalarType[] = [
  DateScalar,
  DateTimeScalar,
  FenScalar,
  DivisionCodeScalar,
  IsoWeekScalar,
  RuleIdScalar,
  CursorScalar,
];
