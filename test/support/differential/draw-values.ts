import {
  type GraphQLArgument,
  type GraphQLInputType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredInputField,
} from 'graphql';
import { chance, int, pick, type Random } from '../../../shared/demo/plan/random';
import { type Gathered, type Noun, keyOf } from '../oracle/gathered-facts';
import { LIXIA, OTHER_CITY, STREET, TODAY, CITY, ZONE } from '../city/small-city';
import { valuesOf } from '../registry/leak-bench';
import { ROOTS } from '../registry/leak-roots';
import { isAccepted } from '../registry/schema/accepted-values';

/** End cursors that the Hub has returned, by the coordinate `Type.field` of their list. */
export type Cursors = ReadonlyMap<string, readonly string[]>;

/** Values that each scalar accepts. Some values name no row, and a resolver refuses some others. */
const SCALARS: Readonly<Record<string, readonly unknown[]>> = {
  String: ['社工', '市中', 'x', '', '2026-02', '2026', '%'],
  Int: [0, 1, 2, 2024, 2025, 2026, -1],
  Float: [0, 1.5, 90],
  Boolean: [true, false],
  Date: [TODAY, '2025-01-01', '2024-02-29', '9999-12-31'],
  DateTime: ['2026-06-17T02:00:00.000Z', '2025-01-01T00:00:00.000Z'],
  DivisionCode: [CITY, LIXIA, ZONE, STREET.lixiaFirst, STREET.zone, OTHER_CITY, '37', '9999'],
  Fen: [0, 1, 100_000_00, -5],
  IsoWeek: ['2026-W24', '2025-W01'],
  RuleId: ['PE-1', 'ST-5', 'CO-3'],
  Cursor: ['AAAA', 'W10'],
};
/** A well-formed id that no row has. */
const NOBODY = '01HZX3V9QK7T2M4N6P8R0S1W5Y';

/**
 * Draws values for arguments and variables from the facts of a city. Some ids belong to rows that the caller may not
 * read, or to no row.
 */
export class ValueDraw {
  private readonly ids: readonly string[];

  constructor(
    private readonly all: Gathered,
    private readonly random: Random,
    private readonly cursors: Cursors = new Map(),
  ) {
    const nouns = Object.keys(all) as Noun[];
    this.ids = nouns.filter((noun) => noun !== 'Division').flatMap((noun) => all[noun].map(keyOf));
  }

  /**
   * Draws a value for an argument of the field at the coordinate `Type.field`. Undefined means that the argument is
   * left out, for example because there is no cursor of this list.
   */
  ofArgument(coordinate: string, argument: GraphQLArgument): unknown {
    const { random } = this;
    if (argument.name === 'first') return this.pageSize();
    if (argument.name === 'after') return this.cursorOf(coordinate);
    if (argument.name === 'last' || argument.name === 'before') return undefined;
    const keys = this.keysOf(coordinate, argument);
    // The schema of a role may lack some values of an enum. Only values that this schema accepts are drawn.
    const known = (keys ?? valuesOf(coordinate, argument) ?? []).filter((value) => isAccepted(argument, value));
    return known.length > 0 && chance(random, 0.8) ? pick(random, known) : this.ofType(argument.type);
  }

  /** Draws a value for a variable of a document. */
  ofVariable(name: string, type: GraphQLInputType): unknown {
    return name === 'first' ? this.pageSize() : this.ofType(type);
  }

  /** Draws a value of an input type. An input object gets its required fields and some of its other fields. */
  ofType(type: GraphQLInputType, depth = 0): unknown {
    const { random } = this;
    const own = getNullableType(type);
    if (isListType(own)) {
      return Array.from({ length: int(random, 0, 2) }, () => this.ofType(own.ofType, depth));
    }
    if (isEnumType(own)) return pick(random, own.getValues()).name;
    if (isInputObjectType(own)) {
      const fields = Object.values(own.getFields());
      const given = fields.filter((each) => isRequiredInputField(each) || (depth < 3 && chance(random, 0.4)));
      return Object.fromEntries(given.map((each) => [each.name, this.ofType(each.type, depth + 1)]));
    }
    if (own.name === 'ID') return chance(random, 0.1) ? NOBODY : pick(random, this.ids);
    return pick(random, SCALARS[own.name] ?? ['x']);
  }

  /** Draws the size of a page. Rarely draws a size that the Hub refuses, such as 0 or 101. */
  private pageSize(): number {
    return chance(this.random, 0.05) ? pick(this.random, [0, 101, 100]) : int(this.random, 1, 4);
  }

  /**
   * Draws a cursor of this list or, rarely, of any list. The Hub refuses a cursor of another list. Undefined means that
   * no cursor is known.
   */
  private cursorOf(coordinate: string): string | undefined {
    const others = [...this.cursors.values()].flat();
    const own = this.cursors.get(coordinate) ?? [];
    const known = chance(this.random, 0.1) ? others : own;
    return known.length === 0 ? undefined : pick(this.random, known);
  }

  private keysOf(coordinate: string, { name }: GraphQLArgument): readonly unknown[] | null {
    const [parent, field = ''] = coordinate.split('.');
    const root = parent === 'Query' ? ROOTS[field] : undefined;
    return root?.kind === 'key' && root.argument === name ? this.all[root.noun].map(keyOf) : null;
  }
}
