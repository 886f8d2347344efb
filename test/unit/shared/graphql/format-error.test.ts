import { buildSchema, getVariableValues, GraphQLError, Kind, parse, validate } from 'graphql';
import { badInput, HubError, notFound } from '../../../../shared/kernel/errors';
import { badDocument, describeError } from '../../../../shared/graphql/errors/describe-error';
import {
  formatForGateway,
  formatForSubgraph,
  formatForApiClient,
} from '../../../../shared/graphql/errors/format-error';
import { createLog, type Log } from '../../../../shared/runtime/log';

let lines: string[];
let log: Log;
beforeEach(() => {
  lines = [];
  log = createLog('info', (line) => lines.push(line));
});
const zh = () => ({ language: 'zh' as const, log });
const en = () => ({ language: 'en' as const, log });

/** Returns an error of a subgraph as the caller of the gateway receives it. */
const throughTheGateway = (error: unknown) => {
  const sent = JSON.parse(JSON.stringify(formatForSubgraph(error, log))) as { message: string; extensions: object };
  const met = new GraphQLError(sent.message, {
    path: ['station'],
    extensions: { ...sent.extensions, serviceName: 'finance', request: { url: 'http://10.0.0.7:4001' } },
  });
  return formatForApiClient(formatForGateway(met, log), zh());
};

describe('error of a caller', () => {
  const mistake = badInput('input.first', { zh: '每页最多一百条。', en: 'At most a hundred a page.' });
  const faults = [{ field: 'first', rule: 'CHECK', limit: null, message: '每页最多一百条。' }];

  it('is reported in the language of the caller', () => {
    expect(formatForApiClient(mistake, zh())).toEqual({
      message: '每页最多一百条。',
      extensions: { code: 'BAD_USER_INPUT', field: 'input.first', faults },
    });
    expect(formatForApiClient(mistake, en()).message).toBe('At most a hundred a page.');
  });

  it('is found at any depth of wrapping', () => {
    const wrapped = new GraphQLError('outer', {
      originalError: new Error('middle', { cause: mistake }),
      path: ['a', 0],
    });
    expect(formatForApiClient(wrapped, zh())).toEqual({
      message: '每页最多一百条。',
      path: ['a', 0],
      extensions: { code: 'BAD_USER_INPUT', field: 'input.first', faults },
    });
  });

  it('comes from a subgraph in both languages and reaches the caller in one language, without additions of the executor', () => {
    expect(formatForSubgraph(mistake, log).extensions).toEqual({
      code: 'BAD_USER_INPUT',
      messages: { zh: '每页最多一百条。', en: 'At most a hundred a page.' },
      field: 'input.first',
      faults: [
        {
          ...{ field: 'first', rule: 'CHECK', limit: null },
          messages: { zh: '每页最多一百条。', en: 'At most a hundred a page.' },
        },
      ],
    });
    expect(throughTheGateway(mistake)).toEqual({
      message: '每页最多一百条。',
      path: ['station'],
      extensions: { code: 'BAD_USER_INPUT', field: 'input.first', faults },
    });
    expect(lines).toEqual([]);
  });

  it('has the same message for a missing and for a foreign row', () => {
    expect(throughTheGateway(notFound())).toMatchObject({
      message: '未找到,请核对编号或代码。',
      extensions: { code: 'NOT_FOUND' },
    });
  });

  it('names each refused item of a call, in the language of the caller and also through the gateway', () => {
    const refused = [
      { id: 'A', code: 'INVALID_STATE', text: { zh: '已支付。', en: 'It is paid.' } },
      { id: 'B', code: 'NOT_FOUND', text: { zh: '未找到。', en: 'Not found.' } },
    ] as const;
    const error = new HubError('INVALID_STATE', { zh: '两项。', en: 'Two.' }, { state: 'PAID' }, [], refused);
    const items = [
      { id: 'A', code: 'INVALID_STATE', message: '已支付。' },
      { id: 'B', code: 'NOT_FOUND', message: '未找到。' },
    ];
    expect(formatForApiClient(error, zh()).extensions).toEqual({ code: 'INVALID_STATE', state: 'PAID', items });
    expect(throughTheGateway(error).extensions).toEqual({ code: 'INVALID_STATE', state: 'PAID', items });
    expect(formatForApiClient(error, en()).extensions?.items).toMatchObject([{ message: 'It is paid.' }, {}]);
  });

  it('contains only the details on the fixed list', () => {
    const error = new HubError('CONFLICT', { zh: '已被更改。', en: 'Changed.' }, { currentVersion: 3, sql: 'select' });
    expect(formatForApiClient(error, zh()).extensions).toEqual({ code: 'CONFLICT', currentVersion: 3 });
  });
});

describe('any other error', () => {
  const leaks = "connect ECONNREFUSED 10.0.0.7:3306 select * from worker where name = '某人'";

  it('is masked, and is logged once with the id that the caller gets', () => {
    const formatted = throughTheGateway(
      new GraphQLError(leaks, { originalError: new Error(leaks), path: ['station'] }),
    );
    expect(formatted.extensions?.code).toBe('INTERNAL');
    expect(formatted.message).toBe(`系统内部错误,请将编号 ${String(formatted.extensions?.id)} 告知系统管理人员。`);
    expect(JSON.stringify(formatted)).not.toMatch(/10\.0\.0|select|stack|某人/);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(String(formatted.extensions?.id));
    expect(lines[0]).not.toContain('某人');
  });

  it.each([
    ['a string', leaks],
    ['nothing', undefined],
    ['null', null],
    ['an unlisted code', new GraphQLError(leaks, { extensions: { code: 'DOWNSTREAM_SERVICE_ERROR' } })],
    ['a code without a message', new GraphQLError(leaks, { extensions: { code: 'CONFLICT' } })],
    [
      'messages that are not texts',
      new GraphQLError(leaks, { extensions: { code: 'CONFLICT', messages: { zh: {}, en: 1 } } }),
    ],
    [
      "a subgraph's own refusal of a document",
      new GraphQLError(leaks, { path: ['x'], extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }),
    ],
    ['the same without a path', new GraphQLError(leaks, { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } })],
  ])('is masked when it is %s', (_name, error) => {
    for (const formatted of [
      formatForSubgraph(error, log),
      formatForGateway(error, log),
      formatForApiClient(error, zh()),
    ]) {
      expect(formatted.extensions?.code).toBe('INTERNAL');
      expect(JSON.stringify(formatted)).not.toMatch(/10\.0\.0|select/);
    }
  });
});

describe('error in the caller’s document', () => {
  const schema = buildSchema('type Query { station(id: ID!): String }');

  it('is explained: a localised sentence with the detail in English', () => {
    const [error] = validate(schema, parse('{ stations }'));
    const formatted = formatForApiClient(badDocument(error as GraphQLError), zh());
    expect(formatted.extensions).toEqual({ code: 'BAD_USER_INPUT' });
    expect(formatted.message).toMatch(/^请求有误,请改正:Cannot query field "stations" on type "Query"/);
  });

  it('is also explained for variables', () => {
    const [definition] = parse('query ($id: ID!) { station(id: $id) }').definitions;
    if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error('The document must have one operation.');
    const { errors } = getVariableValues(schema, definition.variableDefinitions ?? [], {});
    expect(formatForApiClient(badDocument(errors?.[0] as GraphQLError), en()).message).toBe(
      'The request is not valid. Correct it: Variable "$id" of required type "ID!" was not provided.',
    );
  });

  it('uses a scalar’s own message if it has one', () => {
    const own = badInput('code', { zh: '区划代码应为数字。', en: 'A division code has digits.' });
    const error = new GraphQLError('Variable "$code" got invalid value', { originalError: own });
    expect(describeError(badDocument(error))?.messages.zh).toBe('区划代码应为数字。');
  });
});
