import { PUBLIC, office } from '../../support/city/callers';
import { FORGERIES } from '../../support/drivers/peers/forgeries';
import {
  type Entrance,
  type PassportBench,
  type Question,
  type Stamp,
  passportBench,
} from '../../support/drivers/peers/passport-bench';
import { LIXIA, STATION } from '../../support/city/small-city';
import { SUBGRAPH_DEFINITIONS } from '../../support/drivers/subgraph/subgraphs';

const lixia = office('DISTRICT_BUREAU', LIXIA);
const ENTITIES = 'query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename } }';
const QUESTIONS: [string, Question][] = [
  ['a query', { source: '{ __typename }' }],
  [
    'entities',
    { source: ENTITIES, variables: { representations: [{ __typename: 'Station', id: STATION.lixiaFirst }] } },
  ],
  ['its schema', { source: '{ _service { sdl } }' }],
];

let bench: PassportBench;
const routes: [Entrance['name']][] = [['in-process'], ['over HTTP']];

describe.each(SUBGRAPH_DEFINITIONS.map((each) => [each.name, each] as const))('%s', (_, definition) => {
  beforeAll(async () => {
    bench = await passportBench(definition);
  });
  afterAll(() => bench.close());

  describe.each(routes)('%s', (routeName) => {
    const send: Entrance['send'] = (...args) => {
      const route = bench.routes.find((each) => each.name === routeName);
      if (route === undefined) throw new Error(`There is no route ${routeName}.`);
      return route.send(...args);
    };
    const refuses = async (question: Question, stamp: Stamp, stampedFor?: Question) => {
      const { status, code, answer } = await send(question, stamp, stampedFor);
      expect({ status, code, data: answer.data }).toEqual({ status: 401, code: 'UNAUTHENTICATED', data: undefined });
      expect(JSON.stringify(answer)).not.toMatch(/passport|signature|expired|jti|replay/i);
    };

    describe.each(QUESTIONS)('query for %s', (__, question) => {
      it.each(Object.entries(FORGERIES))('refuses %s', (___, forge) => refuses(question, forge(bench)));
    });

    it('accepts a passport once, and refuses its second use', async () => {
      const [, question] = QUESTIONS[0] ?? [];
      if (question === undefined) throw new Error('The list of queries is empty.');
      let kept = '';
      const first = await send(question, (digest) => (kept = bench.valid(lixia)(digest)));
      expect(first.answer).toEqual({ data: { __typename: 'Query' } });
      await refuses(question, () => kept);
      await refuses(question, () => kept);
    });

    const asked: Question = {
      source: 'query A { __typename } query B { __typename }',
      operationName: 'A',
      variables: { a: 1 },
    };
    const others: [string, Question][] = [
      ['another document', { ...asked, source: `${asked.source} ` }],
      ['another operation', { ...asked, operationName: 'B' }],
      ['other variables', { ...asked, variables: { a: 2 } }],
      ['a variable more', { ...asked, variables: { a: 1, b: 1 } }],
    ];
    it.each(others)('refuses a passport that was issued for %s', (__, stampedFor) =>
      refuses(asked, bench.valid(lixia), stampedFor),
    );

    it('does not serve its schema even with a valid passport', async () => {
      for (const caller of [lixia, PUBLIC]) {
        const { answer } = await send({ source: '{ _service { sdl } }' }, bench.valid(caller));
        expect(answer.data?.['_service'] ?? null).toBeNull();
        expect(answer.errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
        expect(JSON.stringify(answer)).not.toMatch(/@key|sdl|_service/);
      }
    });
  });
});
