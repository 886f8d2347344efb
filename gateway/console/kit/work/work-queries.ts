import { WORK_FIELDS, type WorkField } from './work-item';

/** How many items of each list the home page reads. */
const ITEMS_OF_HOME = 50;

const ITEMS = `fragment Items on WorkItemConnection {
  totalCount
  pageInfo { hasNextPage endCursor }
  nodes {
    id kind state title count since dueOn overdue mayAct subject { type id } station { id name } division { code name }
    blockedBy { code reason reasonInEnglish role }
  }
}`;

const countsOf = (field: WorkField) => `${field}Counts { kind total ready entries overdue nextDueOn }`;

/**
 * Returns the query for the counts of these lists, and for their first items if `withItems` is set. The lists depend on
 * the grants of the session, so the query is composed here. A test validates it against the schema of each role.
 */
export function workQuery(fields: readonly WorkField[], withItems: boolean): string {
  const counts = fields.map(countsOf).join(' ');
  if (!withItems) return `query WorkCounts { ${counts} }`;
  const items = fields.map((field) => `${field}(first: ${ITEMS_OF_HOME}) { ...Items }`).join(' ');
  return `query Work { ${counts} ${items} }\n${ITEMS}`;
}

/** Returns the query that lists the items of one kind. */
export function kindQuery(field: WorkField): string {
  return `query WorkOfKind($kind: [WorkKind!], $overdue: Boolean, $after: Cursor) {
  ${field}(first: 100, after: $after, kind: $kind, overdue: $overdue) { ...Items }
}\n${ITEMS}`;
}

/**
 * Returns every query that the functions of this file can compose. The build lists these queries for a Hub that accepts
 * only known documents.
 */
export function composedQueries(): string[] {
  const choices = WORK_FIELDS.reduce<WorkField[][]>(
    (before, field) => [...before, ...before.map((fields) => [...fields, field])],
    [[]],
  );
  const queries = choices
    .filter((fields) => fields.length > 0)
    .flatMap((fields) => [workQuery(fields, false), workQuery(fields, true)]);
  return [...queries, ...WORK_FIELDS.map(kindQuery)];
}
