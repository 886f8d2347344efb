import { type Answer } from '../../../support/drivers/toy/toy-federation';
import { toyGateway } from '../../../support/drivers/toy/toy-gateway';
import { divisionCode } from '../../../../shared/kernel/ids/division-code';
import { DEFAULT_LIMITS } from '../../../../gateway/graph/document/limits';

describe('Apollo Servers for each role over one engine', () => {
  it('plan a document once for all roles', async () => {
    const gateway = toyGateway();
    const query = '{ __typename stations { id staff { name } } }';
    const [city, open] = [await gateway.ask('CITY_BUREAU', query), await gateway.ask('PUBLIC', query)];
    expect(open).toEqual(city);
    const [first, second] = ['CITY_BUREAU', 'PUBLIC'].map((role) =>
      gateway.calls.filter(({ context }) => (context as { caller: { role: string } }).caller.role === role),
    );
    // Each step of a query plan has its own document object. If both requests have the same objects, they used one
    // plan.
    expect(first?.map(({ request }) => request.document)).toHaveLength(2);
    first?.forEach(({ request }, i) => expect(request.document).toBe(second?.[i]?.request.document));
  });

  it('give the same answer again from the cached documents', async () => {
    const gateway = toyGateway();
    const query = 'query ($id: ID!) { station(id: $id) { name } }';
    for (const [id, name] of [
      ['1', '2'],
      ['2', 'two'],
    ]) {
      expect(await gateway.ask('PUBLIC', { query, variables: { id } })).toEqual({ data: { station: { name } } });
    }
    expect(await gateway.ask('PUBLIC', { query, variables: {} })).toMatchObject({ status: 400 });
  });

  it('refuse fields of another role, and never suggest their names', async () => {
    const gateway = toyGateway();
    const words = ['secretStatons', 'secretStations', 'wrkers', 'workers'].map((field) => `{ ${field} { id } }`);
    const inside = ['secretRemrk', 'secretRemark', 'adress'].map((field) => `{ stations { ${field} } }`);
    for (const query of [...words, ...inside, '{ stations { lead { phne } } }', 'mutation { renme }']) {
      const { data, errors = [] } = await gateway.ask('PUBLIC', query);
      expect(data).toBeUndefined();
      expect(errors.length).toBeGreaterThan(0);
      const suggestions = errors.map(({ message }) => message.split('Did you mean')[1] ?? '').join();
      expect(suggestions).not.toMatch(/secret|workers|phone|rename/);
    }
    expect(gateway.calls).toEqual([]);
    expect((await gateway.ask('CITY_BUREAU', '{ secretStatons { id } }')).errors?.[0]?.message).toMatch(
      /secretStations/,
    );
  });

  it('validate a document again for each role, even if it is valid for another role', async () => {
    const gateway = toyGateway();
    const query = '{ stations { secretRemark } }';
    expect((await gateway.ask('CITY_BUREAU', query)).data).toBeDefined();
    expect((await gateway.ask('PUBLIC', query)).errors).toBeDefined();
    expect((await gateway.ask('CITY_BUREAU', query)).data).toBeDefined();
  });

  it('let a restricted token query the fields of its grant', async () => {
    const gateway = toyGateway();
    const narrowed = {
      role: 'CITY_BUREAU',
      issuer: 'i',
      subject: 'm',
      division: divisionCode('3701'),
      grants: ['me:read'],
    } as const;
    const ask = (query: string) => gateway.ask('CITY_BUREAU', { query, caller: narrowed });
    expect(await ask('{ me __typename }')).toEqual({ data: { me: 'me', __typename: 'Query' } });
    const refused = await ask('{ me: secretStations { id } }');
    expect(refused).toMatchObject({ status: 403, errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    expect(gateway.calls).toHaveLength(1);
  });

  it('report the token limit in the same form as the other limits', async () => {
    const gateway = toyGateway({ limits: { ...DEFAULT_LIMITS, tokens: 10 } });
    const { errors, status } = await gateway.ask(
      'PUBLIC',
      '{ stations { id name kind address } station(id: 1) { id } }',
    );
    expect(errors).toEqual([
      {
        message:
          'The request is too complex: its number of tokens is 11, and the limit is 10. Shorten or split the request.',
        locations: expect.anything() as unknown,
        extensions: expect.objectContaining({ code: 'QUERY_TOO_COMPLEX', limit: 'tokens', maximum: 10 }) as unknown,
      },
    ]);
    expect(status).toBe(400);
  });

  it('require an operation name if there are several operations, and run the named operation', async () => {
    const gateway = toyGateway();
    const query = 'query A { me } query B { stations { id } }';
    const unnamed = await gateway.ask('PUBLIC', query);
    expect(unnamed).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT', field: 'operationName' } }] });
    expect(await gateway.ask('PUBLIC', { query, operationName: 'A' })).toEqual({ data: { me: 'me' } });
    expect((await gateway.ask('PUBLIC', { query, operationName: '__proto__' })).data).toBeUndefined();
  });

  it('give no data for a context without a caller', async () => {
    const gateway = toyGateway();
    const answer = await gateway.servers
      .get('PUBLIC')
      ?.executeOperation({ query: '{ me }' }, { contextValue: {} as never });
    expect(answer?.body).toMatchObject({ singleResult: { errors: [{}] } });
    expect(answer?.body).not.toMatchObject({ singleResult: { data: { me: 'me' } } });
    expect(gateway.calls).toEqual([]);
  });
});

describe('failing subgraph', () => {
  const staffSays =
    (answer: Answer): Answer =>
    (call) =>
      call.subgraph === 'staff' ? answer(call) : undefined;
  const query = '{ stations { id staff { name } lead { name } } }';

  it('is reported at each of its fields when it refuses a whole operation', async () => {
    const refusal = { message: 'No.', extensions: { code: 'UNAUTHENTICATED' } };
    const gateway = toyGateway({ instead: staffSays(() => ({ errors: [refusal] as never })) });
    const { data, errors } = await gateway.ask('PUBLIC', query);
    expect(data).toMatchObject({ stations: [{ id: '1', staff: null, lead: null }, { id: '2' }] });
    expect(errors?.map(({ path }) => path?.join('.'))).toEqual([
      'stations.0.staff',
      'stations.0.lead',
      'stations.1.staff',
      'stations.1.lead',
    ]);
    expect(errors?.[0]).toMatchObject({ message: 'No.', extensions: { code: 'UNAUTHENTICATED' } });
  });

  it('counts as unavailable when it returns neither data nor errors', async () => {
    const gateway = toyGateway({ instead: staffSays(() => ({})) });
    const { errors } = await gateway.ask('PUBLIC', query);
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'UNAVAILABLE' } });
  });

  it('does not affect other root fields', async () => {
    const gateway = toyGateway({
      instead: ({ subgraph }) => {
        if (subgraph === 'stations') throw new Error('down');
        return undefined;
      },
    });
    const answer = await gateway.ask('CITY_BUREAU', '{ all: stations { id } me workers { name station { name } } }');
    expect(answer.data).toEqual({ all: null, me: null, workers: [{ name: 'worker of 1', station: null }] });
    expect(answer.errors?.map(({ path }) => path?.join('.')).sort()).toEqual(['all', 'me', 'workers.0.station.name']);
    expect((await gateway.ask('PUBLIC', '{ me }')).data).toEqual({ me: null });
  });

  it('gives null without an error if it has no such entity for the caller', async () => {
    const gateway = toyGateway({
      instead: ({ request }) => (request.variables?.['representations'] ? { data: { _entities: [null] } } : undefined),
    });
    const answer = await gateway.ask('CITY_BUREAU', '{ workers { station { name } } }');
    expect(answer).toEqual({ data: { workers: [{ station: null }] } });
  });

  it('with an internal error is masked by the formatter, because the error has no code', async () => {
    const gateway = toyGateway({ instead: () => ({ data: { stations: [{ name: null }] } }) });
    const { errors } = await gateway.ask('PUBLIC', '{ stations { name } }');
    expect(errors).toEqual([expect.objectContaining({ path: ['stations', 0, 'name'] })]);
  });
});
