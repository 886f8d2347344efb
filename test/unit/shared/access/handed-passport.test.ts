import { HandedPassport, handPassport, openPassport } from '../../../../shared/access/handed-passport';
import { type Caller } from '../../../../shared/access/caller';
import { PUBLIC, office } from '../../../support/city/callers';
import { LIXIA } from '../../../support/city/small-city';

const content = { aud: 'stations', caller: PUBLIC, requestId: 'r' };
const request = () => ({ source: '{ a }', operationName: undefined, variables: { in: [{ id: '1' }] } });

describe('passport passed within a process', () => {
  it('states its caller and its request', () => {
    const asked = request();
    expect(openPassport(handPassport(content, asked), asked)).toMatchObject(content);
  });

  it('has its own id', () => {
    const asked = request();
    const ids = [1, 2].map(() => openPassport(handPassport(content, asked), asked)?.jti);
    expect(new Set(ids).size).toBe(2);
  });

  it('is invalid if it is created by hand or copied', () => {
    const asked = request();
    const real = handPassport(content, asked);
    const forged = [new HandedPassport(), { ...real } as HandedPassport, Object.create(real) as HandedPassport];
    for (const each of forged) expect(openPassport(each, asked)).toBeNull();
  });

  it.each([
    ['another source', { source: '{ a } ' }],
    ['another operation', { operationName: 'B' }],
    ['equal variables in another object', { variables: { in: [{ id: '1' }] } }],
  ])('is invalid with %s', (_, change) => {
    const asked = request();
    expect(openPassport(handPassport(content, asked), { ...asked, ...change })).toBeNull();
  });

  it('freezes the variables and the caller', () => {
    const asked = request();
    const caller = office('DISTRICT_BUREAU', LIXIA);
    handPassport({ ...content, caller }, asked);
    const changes = [
      () => Object.assign(asked.variables.in[0] ?? {}, { id: '2' }),
      () => asked.variables.in.push({ id: '2' }),
      () => Object.assign(caller, { division: '370103' }),
    ];
    for (const change of changes) expect(change).toThrow(TypeError);
  });

  it.each<[string, object]>([
    ['no role', {}],
    ['an unknown role', { ...office('DISTRICT_BUREAU', LIXIA), role: 'ROOT' }],
    ['a division of another level', { ...office('DISTRICT_BUREAU', LIXIA), division: '37' }],
    ['an unknown claim', { ...PUBLIC, admin: true }],
  ])('is not created for a caller of %s', (_, caller) => {
    expect(() => handPassport({ ...content, caller: caller as Caller }, request())).toThrow();
  });
});
