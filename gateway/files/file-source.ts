import { z } from 'zod';
import { type DivisionCode } from '../../shared/kernel/ids/division-code';
import { type TableSheet } from '../../shared/tabular/xlsx/stream-workbook';
import { type NewCell } from '../../shared/tabular/xlsx/workbook-text';
import { type CallersGraph } from '../graph/ask-as-caller';
import { type GatewayContext } from '../transport/gateway-context';

/** The division and the year that a report is about, and the day on which it is made (in Shanghai). */
export type ReportOf = { division: DivisionCode; year: number; today: string };

/** Reads the graph for a file, with the rights of the caller who requested the file. */
export class GraphSource {
  /** @param standing the variables that each query may use in addition to its own */
  constructor(
    private readonly graph: CallersGraph,
    private readonly context: GatewayContext,
    private readonly standing: Readonly<Record<string, unknown>> = {},
  ) {}

  /**
   * Runs a query and returns its answer.
   * @param answer the schema that the answer must fit
   * @throws HubError if the answer has any error
   */
  async ask<Answer extends z.ZodType>(
    answer: Answer,
    query: string,
    variables: Readonly<Record<string, unknown>> = {},
  ): Promise<z.output<Answer>> {
    const all = { ...this.standing, ...variables };
    // Some GraphQL servers refuse a variable that the document does not declare, so only declared variables are sent.
    const asked = Object.fromEntries(Object.entries(all).filter(([name]) => query.includes(`$${name}`)));
    return answer.parse(await this.graph.ask(this.context, { query, variables: asked }));
  }

  /**
   * Yields all nodes of a list, one page at a time.
   * @param query selects the list under the alias `page`, either at the root or beneath `division`, with the arguments
   * `first: 100, after: $after`
   */
  async *nodes<Node extends z.ZodType>(
    node: Node,
    query: string,
    variables: Readonly<Record<string, unknown>> = {},
  ): AsyncGenerator<z.output<Node>, void> {
    for (let after: string | null = null; ;) {
      const page: PageOf<z.output<Node>> | null = await this.page(node, query, { ...variables, after });
      if (page === null) return;
      yield* page.nodes;
      if (!page.pageInfo.hasNextPage) return;
      after = page.pageInfo.endCursor;
    }
  }

  private async page<Node extends z.ZodType>(
    node: Node,
    query: string,
    variables: Readonly<Record<string, unknown>>,
  ): Promise<PageOf<z.output<Node>> | null> {
    const held = z.object({ page: z.object({ nodes: z.array(node), pageInfo: pageInfoSchema }).nullable() });
    const found = await this.ask(z.union([held, z.object({ division: held.nullable() })]), query, variables);
    return 'page' in found ? found.page : (found.division?.page ?? null);
  }
}

/** Reads the graph for a file about a division in a year. Its queries may use `$division` and `$year`. */
export class ReportSource extends GraphSource {
  constructor(
    graph: CallersGraph,
    context: GatewayContext,
    readonly of: ReportOf,
  ) {
    super(graph, context, { division: of.division, year: of.year });
  }
}

/** The schema of an object if a query reads only its name. The object may be null. */
export const named = z.object({ name: z.string() }).nullable();

const pageInfoSchema = z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() });
type PageOf<Node> = { nodes: Node[]; pageInfo: z.output<typeof pageInfoSchema> };

/** A column of a sheet: its title, its width in characters, and the function that returns its cell for a row. */
export type Column<Row> = readonly [title: string, width: number, cell: (row: Row) => NewCell];

export function tableOf<Row>(
  name: string,
  columns: readonly Column<Row>[],
  rows: AsyncIterable<Row> | Iterable<Row>,
): TableSheet {
  return { name, columns: columns.map(([title, width]) => ({ title, width })), rows: cells(columns, rows) };
}

async function* cells<Row>(
  columns: readonly Column<Row>[],
  rows: AsyncIterable<Row> | Iterable<Row>,
): AsyncGenerator<NewCell[], void> {
  for await (const row of rows) yield columns.map(([, , cell]) => cell(row));
}
