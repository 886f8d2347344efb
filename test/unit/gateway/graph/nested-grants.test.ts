import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, buildSchema, getOperationAST, isObjectType, parse } from 'graphql';
import { SHOWN_BY, assertNounsGranted, guardedNounsOf } from '../../../../gateway/graph/nested-grants';
import { MACHINE_CLIENT_ROLES, ROLES } from '../../../../shared/domain/roles';
import { audienceSchemas } from '../../../support/registry/leak-bench';
import { clientQueries } from '../../../support/registry/operations';

const schemas = audienceSchemas();
const schemaOf = (role: (typeof ROLES)[number]) => {
  const schema = schemas.get(role);
  if (schema === undefined) throw new Error(`The role ${role} has no schema.`);
  return schema;
};

function ask(source: string, grants: string[] | null, role: (typeof ROLES)[number] = 'AUDITOR'): () => void {
  const document = parse(source);
  const operation = getOperationAST(document)!;
  return () => assertNounsGranted(guardedNounsOf(schemaOf(role), document, operation), grants);
}

const STAFF = '{ stations(first: 1) { nodes { name staff { name } } } }';
const PRICE = '{ station(id: "1") { ...S } } fragment S on Station { ...L } fragment L on Station { lot { priceFen } }';

it('shows staff and contracts of a station only with a grant for them', () => {
  expect(ask('{ stations(first: 1) { nodes { name status venue { address } } } }', ['stations:read'])).not.toThrow();
  expect(ask(STAFF, ['stations:read'])).toThrow(/"workers:read"/);
  expect(ask(STAFF, ['stations:read', 'worker:read'])).not.toThrow();
  expect(ask(PRICE, ['station:read'])).toThrow(/"contracts:read"/);
  expect(ask(PRICE, ['station:read', 'contracts:read'])).not.toThrow();
  expect(
    ask('{ s: stations(first: 1) { n: nodes { ... { f: funding { committedFen } } } } }', ['stations:read']),
  ).toThrow(/"contracts:read"/);
});

it('does not restrict an unrestricted token', () => {
  expect(ask(STAFF, null)).not.toThrow();
});

describe('the answer of a mutation', () => {
  const approve = (selected: string) => `mutation { approveDisbursement(id: "1") { ${selected} } }`;
  const granted = ['approveDisbursement:write'];

  it('is covered by its own write grant', () => {
    expect(ask(approve('id status __typename'), granted, 'FINANCE_BUREAU')).not.toThrow();
    const fragment = `${approve('...D')} fragment D on Disbursement { ...E } fragment E on Disbursement { amountFen }`;
    expect(ask(fragment, granted, 'FINANCE_BUREAU')).not.toThrow();
    expect(ask('mutation { logHours(input: {}) { minutes } }', ['logHours:write'], 'CONTRACTOR')).not.toThrow();
  });

  it('shows nested contracts, payments and staff only with a read grant for them', () => {
    expect(ask(approve('lot { priceFen }'), granted, 'FINANCE_BUREAU')).toThrow(/"contracts:read"/);
    expect(ask(approve('lot { priceFen }'), [...granted, 'stations:read'], 'FINANCE_BUREAU')).toThrow(
      /"contracts:read"/,
    );
    expect(ask(approve('lot { priceFen }'), [...granted, 'disbursement:read'], 'FINANCE_BUREAU')).not.toThrow();
    const staff = 'mutation { suspendStation(id: "1") { staff { name } } }';
    expect(ask(staff, ['suspendStation:write'], 'DISTRICT_BUREAU')).toThrow(/"workers:read"/);
  });

  it('shows the same type further down only with a read grant, also through a fragment that is used twice', () => {
    const end = (selected: string) => `mutation { endPosting(input: {}) { ${selected} } }`;
    const others = end('id posting { station { staff { name } } }');
    expect(ask(others, ['endPosting:write'], 'CONTRACTOR')).toThrow(/"workers:read"/);
    expect(ask(others, ['endPosting:write', 'worker:read'], 'CONTRACTOR')).not.toThrow();
    const twice = `${end('...W posting { station { staff { ...W } } }')} fragment W on StationWorker { name }`;
    expect(ask(twice, ['endPosting:write'], 'CONTRACTOR')).toThrow(/"workers:read"/);
  });
});

it.each(clientQueries().filter(({ file }) => file === 'finance-bureau'))(
  'allows a payment system to send $name with the grants of its root fields',
  ({ source }) => {
    const grants = ['disbursements:read', 'budgetLines:read', 'budgetExecution:read', 'financeEvents:read'];
    expect(ask(source, [...grants, ...grantsOfRoots(source)], 'FINANCE_BUREAU')).not.toThrow();
  },
);

function grantsOfRoots(source: string): string[] {
  const selections = getOperationAST(parse(source))?.selectionSet.selections ?? [];
  return selections.flatMap((each) => (each.kind === Kind.FIELD ? [`${each.name.value}:read`] : []));
}

it('finds a guarded type behind an interface, a union and a type condition', () => {
  const abstract = buildSchema(`
    type Query { found: [Found] named: Named station: Station }
    interface Named { name: String }
    type Station implements Named { name: String head: Named }
    type StationWorker implements Named { name: String }
    union Found = Station | StationWorker`);
  const nouns = (source: string) => {
    const document = parse(source);
    return [...guardedNounsOf(abstract, document, getOperationAST(document)!)];
  };
  const guarded = ['StationWorker'];
  expect(nouns('{ found { ... on StationWorker { name } } }')).toEqual(guarded);
  expect(nouns('{ station { head { name } } }')).toEqual(guarded);
  expect(nouns('{ found { ...N } } fragment N on Named { name }')).toEqual(guarded);
  expect(nouns('{ found { __typename ... on Station { name } } station { name } }')).toEqual([]);
});

it('names types and root fields of the graph', () => {
  const roots = new Set(ROLES.flatMap((role) => Object.keys(schemaOf(role).getQueryType()?.getFields() ?? {})));
  for (const [noun, shownBy] of Object.entries(SHOWN_BY)) {
    expect(isObjectType(schemaOf('AUDITOR').getType(noun))).toBe(true);
    expect(shownBy.filter((root) => !roots.has(root))).toEqual([]);
  }
});

it('gives each root field of a machine client access to its own noun', () => {
  for (const role of MACHINE_CLIENT_ROLES) {
    for (const field of Object.values(schemaOf(role).getQueryType()?.getFields() ?? {})) {
      const noun = String(field.type).replace(/[[\]!]|Connection/g, '');
      expect(SHOWN_BY[noun]?.includes(field.name) ?? true).toBe(true);
    }
  }
});

it('guards each type with an amount, except the types that this test lists', () => {
  /**
   * Types that need no guard: types that only a guarded type contains, types that no other type contains, and published
   * facts.
   */
  const others = [
    ...['Settlement', 'Invoice', 'DisbursementPosting', 'BudgetAdjustment', 'UnmatchedEntry', 'SubmissionContent'],
    ...['LedgerPosting', 'BudgetExecution'],
  ];
  const withMoney = Object.values(schemaOf('AUDITOR').getTypeMap()).filter(
    (type) => isObjectType(type) && Object.keys(type.getFields()).some((name) => name.endsWith('Fen')),
  );
  const unguarded = withMoney.map(({ name }) => name).filter((name) => SHOWN_BY[name] === undefined);
  expect(unguarded.sort()).toEqual(others.sort());
});

it('is documented by the same table in the README', () => {
  const readme = readFileSync(join(__dirname, '../../../../gateway/graph/README.md'), 'utf8');
  const rows = readme.matchAll(/^\| `(\w+)` +\| ((?:`\w+:read`(?:, )?)+) +\|$/gm);
  const table = [...rows].map(([, noun, grants = '']) => [noun, grants.replace(/`|:read/g, '').split(', ')]);
  expect(Object.fromEntries(table)).toEqual(SHOWN_BY);
});
