import { HandedPassport, handPassport, openPassport } from '../../../../shared/access/handed-passport';
import { type Caller } from '../../../../shared/access/caller';
import { PUBLIC, office } from '../../../support/city/callers';
import { LIXIA, NOW } from '../../../support/city/small-city';

const content = { aud: 'stations', caller: PUBLIC, requestId: 'r' };
const request = () => ({ source: '{ a }', operationName: undefined, variables: { in: [{ id: '1' }] } });
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);
const expected = { aud: 'stations', now: NOW };

describe('passport passed within a process', () => {
  it('states its caller and its request', () => {
    const asked = request();
    expect(openPassport(handPassport(content, asked, NOW), asked, expected)).toMatchObject(content);
  });

  it('has its own id', () => {
    const asked = request();
    const ids = [1, 2].map(() => openPassport(handPassport(content, asked, NOW), asked, expected)?.jti);
    expect(new Set(ids).size).toBe(2);
  });

  it('is invalid when created by hand or copied', () => {
    const asked = request();
    const real = handPassport(content, asked, NOW);
    const forged = [new HandedPassport(), { ...real } as HandedPassport, Object.create(real) as HandedPassport];
    for (const each of forged) expect(openPassport(each, asked, expected)).toBeNull();
  });

  it.each([
    ['another source', { source: '{ a } ' }],
    ['another operation', { operationName: 'B' }],
    ['equal variables of another object', { variables: { in: [{ id: '1' }] } }],
  ])('is invalid with %s', (_, change) => {
    const asked = request();
    expect(openPassport(handPassport(content, asked, NOW), { ...asked, ...change }, expected)).toBeNull();
  });

  it('is invalid for another subgraph', () => {
    const asked = request();
    expect(openPassport(handPassport(content, asked, NOW), asked, { ...expected, aud: 'finance' })).toBeNull();
  });

  it('is valid for less than a minute, and not before its creation', () => {
    const asked = request();
    const passport = handPassport(content, asked, NOW);
    expect(openPassport(passport, asked, { ...expected, now: later(59) })).not.toBeNull();
    expect(openPassport(passport, asked, { ...expected, now: later(60) })).toBeNull();
    expect(openPassport(passport, asked, { ...expected, now: later(-31) })).toBeNull();
  });

  it('freezes the variables and the caller', () => {
    const asked = request();
    const caller = office('DISTRICT_BUREAU', LIXIA);
    handPassport({ ...content, caller }, asked, NOW);
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
    expect(() => handPassport({ ...content, caller: caller as Caller }, request(), NOW)).toThrow();
  });
});
