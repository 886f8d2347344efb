import { type Column } from '../../store/scoped-repository';
import { type AskedInfo, askedFields } from './asked-fields';

/**
 * How the value of a property of a GraphQL type is computed. `make` reads only the listed `columns` of the row, and
 * `given`, a fact about the request.
 */
type Made<Row, Value, Given> = {
  readonly columns: readonly Column<Row>[];
  readonly make: (row: Row, given: Given) => Value;
};

/**
 * What a field with its own resolver needs from its object. `of` lists the properties that the resolver reads.
 * `columns` lists further columns that must be selected for this field.
 */
type Resolved<Row, Type> = { readonly of: readonly (keyof Type & string)[]; readonly columns?: readonly Column<Row>[] };

type Parts<Row, Type, Given> = {
  /** The name of the GraphQL type, for messages. */
  readonly name: string;
  /** The properties that equal the column of the same name. */
  readonly same: readonly (Column<Row> & keyof Type & string)[];
  /** All other properties. */
  readonly made: { readonly [K in keyof Type & string]?: Made<Row, Type[K], Given> };
  /** The fields of the GraphQL type that have a resolver of their own. */
  readonly resolved: Readonly<Record<string, Resolved<Row, Type>>>;
};

/** A way to read rows as a GraphQL type: the columns to select, and the function that makes the object. */
export type Shown<Row, Type, Given> = {
  readonly columns: readonly Column<Row>[];
  readonly toType: (row: Row, given: Given) => Type;
};

/**
 * Returns a function that declares a property and the columns from which `make` makes it. TypeScript refuses a `make`
 * that reads another column.
 */
export function from<Row, Given = void>() {
  return <C extends Column<Row>, Value>(
    columns: readonly C[],
    make: (row: Pick<Row, C>, given: Given) => Value,
  ): Made<Row, Value, Given> => ({ columns, make });
}

/**
 * Declares which columns each field of a GraphQL type shows, so that an operation reads only the columns of the fields
 * that it selects. Reading any other property throws an error, because its columns were not read from the database.
 */
export class ShownType<Row extends object, Type extends object, Given = void> {
  private readonly made: ReadonlyMap<string, Made<Row, unknown, Given>>;
  private readonly kept = new Map<string, Shown<Row, Type, Given>>();
  private readonly byFields = new WeakMap<ReadonlySet<string>, Shown<Row, Type, Given>>();

  constructor(private readonly parts: Parts<Row, Type, Given>) {
    const same = parts.same.map((name): [string, Made<Row, unknown, Given>] => [
      name,
      { columns: [name], make: (row) => row[name] },
    ]);
    this.made = new Map(
      [...same, ...Object.entries<Made<Row, unknown, Given> | undefined>(parts.made)].flatMap(present),
    );
  }

  /** Converts a row to an object with all properties of the GraphQL type. */
  readonly toType = this.convert.bind(this);
  private whole: Shown<Row, Type, Given> | null = null;

  /** The fields of the GraphQL type that this declaration knows. */
  get fields(): string[] {
    return [...this.made.keys(), ...Object.keys(this.parts.resolved)];
  }

  /** Returns the columns and the conversion for the fields that an operation selects beneath a field. */
  asked(info: AskedInfo): Shown<Row, Type, Given> {
    const fields = askedFields(info);
    const known = this.byFields.get(fields) ?? this.of(fields);
    this.byFields.set(fields, known);
    return known;
  }

  private convert(row: Row, given: Given): Type {
    this.whole ??= this.showing([...this.made.keys()], []);
    return this.whole.toType(row, given);
  }

  private of(fields: ReadonlySet<string>): Shown<Row, Type, Given> {
    const names = new Set<string>();
    const more = new Set<Column<Row>>();
    for (const field of fields) {
      if (field === '__typename') continue;
      const resolved = this.parts.resolved[field];
      for (const name of resolved?.of ?? [field]) names.add(name);
      for (const column of resolved?.columns ?? []) more.add(column);
    }
    const properties = [...names].sort();
    const columns = [...more].sort();
    const key = JSON.stringify([properties, columns]);
    const shown = this.kept.get(key) ?? this.showing(properties, columns);
    this.kept.set(key, shown);
    return shown;
  }

  private showing(names: readonly string[], more: readonly Column<Row>[]): Shown<Row, Type, Given> {
    const properties = names.map((name) => ({ name, ...this.madeBy(name) }));
    const columns = [...new Set([...properties.flatMap((each) => each.columns), ...more])];
    const others = [...this.made.keys()].filter((name) => !names.includes(name));
    const prototype = Object.create(Object.prototype, this.refusals(others)) as object;
    const toType = (row: Row, given: Given): Type => {
      const shown = Object.create(prototype) as Record<string, unknown>;
      for (const { name, make } of properties) shown[name] = make(row, given);
      return shown as Type;
    };
    return { columns, toType };
  }

  private madeBy(name: string): Made<Row, unknown, Given> {
    const made = this.made.get(name);
    if (made === undefined) throw new Error(`${this.parts.name}.${name} does not say which columns it shows.`);
    return made;
  }

  private refusals(names: readonly string[]): PropertyDescriptorMap {
    const refuse = (name: string) => () => {
      throw new Error(
        `${this.parts.name}.${name} was not asked for, so it was not read. Declare which field needs it.`,
      );
    };
    return Object.fromEntries(names.map((name) => [name, { get: refuse(name) }]));
  }
}

function present<Value>([name, value]: [string, Value | undefined]): [string, Value][] {
  return value === undefined ? [] : [[name, value]];
}
