import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { type Ask, rawExecutor, toyGateway } from '../../../support/drivers/toy/toy-gateway';
import { compose, type Answer } from '../../../support/drivers/toy/toy-federation';

// Sends a request to the bare executor. This suite contains the known defects of the executor: each block shows a
// defect, and that the gateway's engine prevents it.

const raw = async (request: Ask | string, instead?: Answer) =>
  (await rawExecutor(instead))(typeof request === 'string' ? { query: request } : request);

describe('introspection', () => {
  const query = '{ __schema { types { name fields { name } } } __type(name: "Worker") { fields { name } } }';

  it('shows the whole supergraph when the executor answers it', async () => {
    expect(JSON.stringify(await raw(query))).toContain('secretRemark');
  });

  it('shows a role its own schema when the engine answers it', async () => {
    const gateway = toyGateway();
    const seen = JSON.stringify(await gateway.ask('PUBLIC', query));
    expect(seen).toContain('"address"');
    expect(seen).not.toMatch(/secret|phone|workers|rename|join__/i);
    expect(JSON.stringify(await gateway.ask('CITY_BUREAU', query))).toContain('secretRemark');
    expect(gateway.calls).toEqual([]);
  });

  it('in another operation makes the executor drop the data, which the engine prevents', async () => {
    const document = 'query B { __schema { queryType { name } } } query A { me }';
    expect(await raw({ query: document, operationName: 'A' })).toEqual({ data: { me: null } });
    const gateway = toyGateway();
    expect(await gateway.ask('PUBLIC', { query: document, operationName: 'A' })).toEqual({ data: { me: 'me' } });
  });

  it('beside data fails at planning in the executor, but the engine answers both', async () => {
    const query = 'query ($n: String!) { me ...F } fragment F on Query { __typename t: __type(name: $n) { name } }';
    await expect(raw({ query, variables: { n: 'Station' } })).rejects.toThrow(/No paths found/);
    const gateway = toyGateway();
    expect(await gateway.ask('PUBLIC', { query, variables: { n: 'Station' } })).toEqual({
      data: { me: 'me', __typename: 'Query', t: { name: 'Station' } },
    });
    expect(await gateway.ask('PUBLIC', { query, variables: { n: 'Mutation' } })).toMatchObject({ data: { t: null } });
  });
});

describe('operation type without a root type for the role', () => {
  const rename = 'mutation { rename(input: { id: "1", name: "x" }) { id secretRemark } }';

  it('is not validated by graphql-js at all, and the executor runs it', async () => {
    expect(await raw(rename)).toEqual({ data: { rename: { id: '1', secretRemark: 'r1' } } });
  });

  it('is refused by the engine before planning', async () => {
    const gateway = toyGateway();
    for (const query of [rename, 'mutation { nope }', 'subscription { stations { id } }']) {
      const { data, errors, status } = await gateway.ask('PUBLIC', query);
      expect({ data, status }).toEqual({ data: undefined, status: 400 });
      expect(errors).toHaveLength(1);
      expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', field: 'query' } });
    }
    expect(gateway.calls).toEqual([]);
    expect(await gateway.ask('CITY_BUREAU', rename)).toMatchObject({ data: { rename: { id: '1' } } });
  });
});

describe('hidden input field', () => {
  const query = 'query ($filter: StationFilter) { stations(filter: $filter) { id } }';

  it('can be set through a variable at the executor, which also suggests hidden names', async () => {
    expect(await raw({ query, variables: { filter: { secretRank: 1 } } })).not.toHaveProperty('errors');
    await expect(raw({ query, variables: { filter: { secretRnk: 1 } } })).rejects.toThrow(/secretRank/);
  });

  it('does not exist for the role at the engine, in a variable or in a literal', async () => {
    const gateway = toyGateway();
    for (const name of ['secretRank', 'secretRnk']) {
      const { errors, status } = await gateway.ask('PUBLIC', { query, variables: { filter: { [name]: 1 } } });
      expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', field: `filter.${name}` } });
      expect(JSON.stringify(errors).replaceAll(name, '')).not.toContain('secretRank');
      expect(status).toBe(400);
    }
    const literal = await gateway.ask('PUBLIC', '{ stations(filter: { secretRnk: 1 }) { id } }');
    expect(JSON.stringify(literal)).not.toContain('secretRank');
    expect(gateway.calls).toEqual([]);
    const bureau = await gateway.ask('CITY_BUREAU', { query, variables: { filter: { secretRank: 1 } } });
    expect(bureau).not.toHaveProperty('errors');
  });

  it('is rejected by the gateway before any call of a subgraph, like an invalid scalar value', async () => {
    const gateway = toyGateway();
    const { errors } = await gateway.ask('PUBLIC', { query, variables: { filter: { above: 0.5 } } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'filter.above' });
    expect(gateway.calls).toEqual([]);
  });
});

describe('null in a non-null position', () => {
  const nulls: Answer = () => ({ data: { stations: [null, { id: '1' }] } });

  it('remains in a list of [Station!] at the executor', async () => {
    expect(await raw('{ stations { id } }', nulls)).toEqual({ data: { stations: [null, { id: '1' }] } });
  });

  it('makes the list null at the engine, with an error, although the subgraph gave none', async () => {
    const gateway = toyGateway({ instead: nulls });
    const { data, errors } = await gateway.ask('PUBLIC', '{ stations { id } }');
    expect(data).toEqual({ stations: null });
    expect(errors).toEqual([expect.objectContaining({ path: ['stations', 0] })]);
  });
});

describe('alias named __proto__', () => {
  const query = '{ station { __proto__: lead { polluted } id } }';

  it('reaches the prototype of every object at the executor', () => {
    const sdl = 'type Query { station: Station } type Station { id: ID! lead: Lead } type Lead { polluted: String }';
    const answer = '{"data":{"station":{"__proto__":{"polluted":"yes"},"id":"1"}}}';
    const script = join(__dirname, '../../../support/drivers/peers/pollute.ts');
    const args = ['-r', '@swc-node/register', script, compose({ a: sdl }), query, answer];
    expect(execFileSync(process.execPath, args, { encoding: 'utf8' })).toBe('yes');
  });

  it('is refused by the engine before planning', async () => {
    const gateway = toyGateway();
    for (const alias of ['__proto__', 'constructor', '__typename']) {
      const { errors, data } = await gateway.ask('PUBLIC', `{ stations { ${alias}: lead { id } } }`);
      expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['BAD_USER_INPUT']);
      expect(data).toBeUndefined();
    }
    expect(gateway.calls).toEqual([]);
  });
});

describe('alias named like a key', () => {
  const query = '{ stations { id: name staff { name } } }';

  it('fetches another station’s staff at the executor: station 1 is named 2', async () => {
    const { data } = await raw(query);
    expect((data as { stations: unknown[] }).stations[0]).toEqual({ id: '2', staff: [{ name: 'worker of 2' }] });
  });

  it('is refused by the engine, even in a fragment', async () => {
    const gateway = toyGateway();
    const inFragment = '{ stations { ...F staff { name } } } fragment F on Station { ... on Station { id: name } }';
    for (const each of [query, inFragment]) {
      const { errors } = await gateway.ask('PUBLIC', each);
      expect(errors?.[0]?.message).toContain('is the name of a key field');
    }
    expect(gateway.calls).toEqual([]);
  });
});

describe('variable that the planner uses for keys', () => {
  const query = 'query ($representations: Int) { stations { staff(first: $representations) { id } } }';

  it('collides with the caller’s variable at the executor', async () => {
    expect(await raw({ query, variables: { representations: 1 } })).toMatchObject({
      errors: expect.arrayContaining([
        expect.objectContaining({ message: expect.stringContaining('only one') as string }),
      ]) as unknown,
    });
  });

  it('is refused by the engine', async () => {
    const gateway = toyGateway();
    const { errors } = await gateway.ask('PUBLIC', { query, variables: { representations: 1 } });
    expect(errors?.[0]?.message).toContain('is reserved');
  });
});

describe('doubling fragments', () => {
  /**
   * Returns a query in which each fragment spreads the next fragment twice. The planner needs 20 to 60 s for 900 bytes
   * of such a query.
   */
  const doubling = (depth: number) => {
    const body = (i: number) => `fragment F${i} on Station { ...F${i + 1} ...F${i + 1} }`;
    const bodies = Array.from({ length: depth }, (_, i) => body(i)).join(' ');
    return `{ stations { ...F0 } } ${bodies} fragment F${depth} on Station { id }`;
  };

  it('are refused in one clear error, before validation and planning', async () => {
    const gateway = toyGateway();
    const { errors, data, status } = await gateway.ask('PUBLIC', doubling(30));
    expect(errors).toHaveLength(1);
    expect(errors?.[0]).toMatchObject({
      extensions: { code: 'QUERY_TOO_COMPLEX', limit: 'selections', maximum: 1000 },
    });
    expect(data).toBeUndefined();
    expect(status).toBe(400);
    expect(gateway.calls).toEqual([]);
  });

  it('are also refused when they form a cycle', async () => {
    const gateway = toyGateway();
    const circle = '{ stations { ...A } } fragment A on Station { ...B ...B } fragment B on Station { ...A ...A id }';
    expect((await gateway.ask('PUBLIC', circle)).errors?.[0]?.message).toContain('spreads itself');
  });
});

describe('skipped root fields', () => {
  it('with a literal cannot be planned by the executor, and are omitted by the engine', async () => {
    const query = '{ stations @skip(if: true) { id } }';
    await expect(raw(query)).rejects.toThrow(/plan/);
    const gateway = toyGateway();
    expect(await gateway.ask('PUBLIC', query)).toEqual({ data: {} });
  });

  it('with a variable give no data at the executor, and an empty answer at the engine', async () => {
    const query = 'query ($no: Boolean!) { stations @skip(if: $no) { id } }';
    expect(await raw({ query, variables: { no: true } })).toEqual({});
    const gateway = toyGateway();
    expect(await gateway.ask('PUBLIC', { query, variables: { no: true } })).toEqual({ data: {} });
  });
});

describe('field selected twice under different conditions', () => {
  const query = `query ($t: Boolean!, $f: Boolean!) {
    stations { staff @include(if: $f) { id } staff @skip(if: $f) { name @include(if: $t) } staff { phone @skip(if: $t) id } }
  }`;
  const variables = { t: true, f: false };

  it('gets a wrong value from the executor, without an error', async () => {
    const { data, errors } = await raw({ query, variables });
    expect(errors).toBeUndefined();
    expect(data).not.toMatchObject({ stations: [{ staff: [{ name: 'worker of 1', id: 'w1' }] }, {}] });
  });

  it('gets the right value from the engine', async () => {
    const gateway = toyGateway();
    expect(await gateway.ask('CITY_BUREAU', { query, variables })).toEqual({
      data: {
        stations: [{ staff: [{ name: 'worker of 1', id: 'w1' }] }, { staff: [{ name: 'worker of 2', id: 'w2' }] }],
      },
    });
  });
});

describe('unreachable subgraph', () => {
  const down: Answer = ({ subgraph }) => {
    if (subgraph === 'staff') throw new Error('connect ECONNREFUSED 10.0.0.7:4103');
    return undefined;
  };
  const query = '{ me stations { id staff { name } } }';

  it('has its address revealed by the executor, with an inexact path', async () => {
    const { errors } = await raw(query, down);
    expect(errors?.[0]).toMatchObject({ message: expect.stringContaining('10.0.0.7') as string, path: ['stations'] });
  });

  it('is UNAVAILABLE at each missing field at the engine, and the other fields still answer', async () => {
    const gateway = toyGateway({ instead: down });
    const answer = await gateway.ask('PUBLIC', query);
    expect(answer.data).toEqual({
      me: 'me',
      stations: [
        { id: '1', staff: null },
        { id: '2', staff: null },
      ],
    });
    expect(answer.errors?.map(({ path, extensions }) => [path, extensions?.['code']])).toEqual([
      [['stations', 0, 'staff'], 'UNAVAILABLE'],
      [['stations', 1, 'staff'], 'UNAVAILABLE'],
    ]);
    expect(JSON.stringify(answer)).not.toMatch(/10\.0\.0\.7|ECONN|stack/);
  });
});

describe('other parts of a request', () => {
  it('never reach a subgraph: no extensions, headers or undeclared variables', async () => {
    const gateway = toyGateway();
    const extensions = { role: 'CITY_BUREAU', passport: 'forged' };
    await gateway.ask('PUBLIC', { query: '{ me }', variables: { undeclared: 'x' }, extensions });
    expect(gateway.calls).toHaveLength(1);
    const { request, context } = gateway.calls[0]!;
    expect(Object.keys(request)).toEqual(['document']);
    const { signal, ...rest } = context as Record<string, unknown>;
    expect(signal).toBeInstanceOf(AbortSignal);
    expect(rest).toEqual({ caller: { role: 'PUBLIC' }, requestId: 'r1' });
  });
});

describe('two mutations in one request', () => {
  const query = 'mutation { rename(input: { id: "1", name: "z" }) { id } hire(stationId: "1") { id } }';
  const failing: Answer = ({ subgraph }) => {
    if (subgraph === 'stations') throw new Error('down');
    return undefined;
  };

  it('are both run by the executor, although the first one failed', async () => {
    expect(await raw(query, failing)).toMatchObject({ data: { rename: null, hire: { id: 'w1' } } });
  });

  it('are refused by the engine before either is run', async () => {
    const gateway = toyGateway({ instead: failing });
    expect((await gateway.ask('CITY_BUREAU', query)).errors?.[0]?.extensions).toMatchObject({
      limit: 'mutationFields',
    });
    expect(gateway.calls).toEqual([]);
  });
});
