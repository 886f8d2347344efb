import { getOperationAST, parse } from 'graphql';
import { askedBy, assertGranted, grantsOf } from '../../../../gateway/graph/grants';
import { HubError } from '../../../../shared/kernel/errors';
import { type Grants } from '../../../../shared/access/caller';

function ask(source: string, grants: Grants, name?: string): () => void {
  const document = parse(source);
  const operation = getOperationAST(document, name)!;
  return () => assertGranted(operation, askedBy(document, operation), grants);
}

describe('restricted token', () => {
  it('reads only granted fields, and the refusal names the missing grant', () => {
    const grants = ['disbursements:read'];
    expect(ask('{ disbursements { id } }', grants)).not.toThrow();
    expect(ask('{ disbursements { id } budgetLines { id } }', grants)).toThrow(/"budgetLines:read"/);
    expect(ask('{ budgetLines { id } }', grants)).toThrow(HubError);
  });

  it('cannot read more through an alias or a fragment', () => {
    expect(ask('{ disbursements: budgetLines { id } }', ['disbursements:read'])).toThrow(/budgetLines:read/);
    expect(ask('{ ...F } fragment F on Query { ... on Query { budgetLines { id } } }', [])).toThrow(/budgetLines:read/);
    expect(ask('{ ...F } fragment F on Query { ...F a { id } }', [])).toThrow(/a:read/);
  });

  it('can write only with the write grant', () => {
    const pay = 'mutation { payDisbursement(id: 1) { id } }';
    expect(ask(pay, ['payDisbursement:read', 'disbursements:write'])).toThrow(/payDisbursement:write/);
    expect(ask(pay, ['payDisbursement:write'])).not.toThrow();
    expect(ask('mutation { me }', [])).toThrow(/me:write/);
  });

  it('can always query its own identity and the schema', () => {
    expect(
      ask('{ me { role } __typename __schema { queryType { name } } __type(name: "A") { name } }', []),
    ).not.toThrow();
  });

  it('cannot read data without a grant through its own identity', () => {
    const figures = '{ me { division { code ...F } } } fragment F on Division { funding(year: 2026) { budgetFen } }';
    expect(ask(figures, [])).toThrow(/me:read/);
    expect(ask('{ ...M } fragment M on Query { id: me { contractor { bankAccount } } }', [])).toThrow(/me:read/);
    expect(ask('{ me { subject role division { code name kind } contractor { id name } } }', [])).not.toThrow();
    expect(ask('{ me { name officeName placeName grants today } }', [])).not.toThrow();
    expect(ask(figures, ['me:read'])).not.toThrow();
  });

  it('is checked against the chosen operation only', () => {
    const two = 'query A { me } query B { stations { id } }';
    expect(ask(two, [], 'A')).not.toThrow();
    expect(ask(two, [], 'B')).toThrow();
  });
});

describe('unrestricted token', () => {
  it('can query every field of its role', () => {
    expect(ask('{ stations { id } }', null)).not.toThrow();
    expect(grantsOf({ role: 'PUBLIC' })).toBeNull();
    expect(
      grantsOf({ role: 'CONTRACTOR', issuer: 'i', subject: 's', contractorId: 'c', stations: null, grants: [] }),
    ).toEqual([]);
  });
});
