import { resolveCaller } from '../../../../gateway/identity/resolve-caller';
import { readUserClaims } from '../../../../gateway/identity/user-claims';

const CONTRACTOR = '01HZX3V9QK7T2M4N6P8R0S1W5Y';
const person = { sub: 'li' };
const user = (claims: Record<string, unknown>) =>
  resolveCaller({ kind: 'user', issuer: 'i', claims: { ...person, ...claims } });
const bureau = { role: 'DISTRICT_BUREAU', division: '370102' };
const contractor = { role: 'CONTRACTOR', contractor: CONTRACTOR };
const hub = { role: 'DISTRICT_HUB', division: '370102', contractor: CONTRACTOR };

describe('claims that make a caller', () => {
  it.each([
    ['CITY_BUREAU', '3701'],
    ['CITY_PLATFORM', '3701'],
    ['DISTRICT_BUREAU', '370102'],
    ['STREET_OFFICE', '370102001'],
    ['FINANCE_BUREAU', '3701'],
    ['FINANCE_BUREAU', '370102'],
    ['AUDITOR', '3701'],
    ['AUDITOR', '370102'],
  ])('identify %s of %s', (role, division) => {
    expect(user({ role, division })).toEqual({ role, division, issuer: 'i', subject: 'li', grants: null });
  });

  it('identify a contractor without a division', () => {
    expect(user(contractor)).toEqual({
      role: 'CONTRACTOR',
      issuer: 'i',
      subject: 'li',
      contractorId: CONTRACTOR,
      stations: null,
      grants: null,
    });
  });

  it('identify a district hub by its district and its contractor', () => {
    expect(user(hub)).toEqual({
      ...hub,
      contractor: undefined,
      issuer: 'i',
      subject: 'li',
      contractorId: CONTRACTOR,
      grants: null,
    });
  });

  it('identify the public without any claims', () => {
    expect(resolveCaller({ kind: 'public' })).toEqual({ role: 'PUBLIC' });
  });

  it('identify a subgraph in a role of the Hub itself', () => {
    const claims = { sub: 'evaluation', role: 'ASSESSOR' };
    const caller = { role: 'ASSESSOR', subject: 'evaluation' };
    expect(resolveCaller({ kind: 'internal', subgraph: 'evaluation', claims })).toEqual(caller);
  });

  it('may include a display name, which is left out if it is malformed', () => {
    expect(user({ ...bureau, name: ' 李敏 ' })).toHaveProperty('name', '李敏');
    for (const name of ['', '  ', 'a\nb', 'a\u202eb', 'x'.repeat(65), 7, ['李'], null, undefined])
      expect(user({ ...bureau, name })).toEqual({ ...bureau, issuer: 'i', subject: 'li', grants: null });
  });

  it('may include any other claims of an issuer', () => {
    expect(user({ ...bureau, email: 'x', azp: 'y', realm_access: { roles: ['CITY_BUREAU'] } })).not.toBeNull();
  });

  it.each([
    ['disbursements:read', ['disbursements:read']],
    ['a:read b:write a:read', ['a:read', 'b:write']],
    ['', []],
    ['openid profile a:read email', ['a:read']],
    ['openid profile email offline_access', null],
  ])('include the grants of the scope %j', (scope, grants) => {
    expect(user({ ...bureau, scope })).toMatchObject({ grants });
  });
});

describe('claims that make no caller', () => {
  it.each<[string, Record<string, unknown>]>([
    ['no role', { division: '370102' }],
    ['an empty role', { ...bureau, role: '' }],
    ['a role in small letters', { ...bureau, role: 'district_bureau' }],
    ['a role with a blank', { ...bureau, role: 'DISTRICT_BUREAU ' }],
    ['an unknown role', { ...bureau, role: 'ADMIN' }],
    ['a role named like an object property', { ...bureau, role: 'constructor' }],
    ['a list of roles', { ...bureau, role: ['DISTRICT_BUREAU'] }],
    ['the role PUBLIC, which is for requests without a token', { role: 'PUBLIC' }],
    ['an internal role', { role: 'ASSESSOR' }],
    ['another internal role', { role: 'FOLLOWER', division: '3701' }],
    ['no division', { role: 'DISTRICT_BUREAU' }],
    ['an empty division', { ...bureau, division: '' }],
    ['a division of null', { ...bureau, division: null }],
    ['a division of five digits', { ...bureau, division: '37010' }],
    ['a division of seven digits', { ...bureau, division: '3701021' }],
    ['a division of twelve digits', { ...bureau, division: '370102001001' }],
    ['a city for a district', { ...bureau, division: '3701' }],
    ['a district for a city', { role: 'CITY_BUREAU', division: '370102' }],
    ['a province for a city', { role: 'CITY_BUREAU', division: '37' }],
    ['a district for a street', { role: 'STREET_OFFICE', division: '370102' }],
    ['a street for an auditor', { role: 'AUDITOR', division: '370102001' }],
    ['a blank before the division', { ...bureau, division: ' 370102' }],
    ['a line end after the division', { ...bureau, division: '370102\n' }],
    ['full-width digits', { ...bureau, division: '\uff13\uff17\uff10\uff11\uff10\uff12' }],
    ['Arabic-Indic digits', { ...bureau, division: '\u0663\u0667\u0660\u0661\u0660\u0662' }],
    ['leading zeros', { ...bureau, division: '037010' }],
    ['a number', { ...bureau, division: 370102 }],
    ['a list of divisions', { ...bureau, division: ['370102'] }],
    ['an object with a division', { ...bureau, division: { code: '370102' } }],
    ['a wildcard', { ...bureau, division: '3701%%' }],
    ['a sign', { ...bureau, division: '-70102' }],
    ['a district hub without a contractor', { ...hub, contractor: undefined }],
    ['a district hub without a division', { ...hub, division: undefined }],
    ['a contractor without an id', { role: 'CONTRACTOR' }],
    ['a contractor with an empty id', { ...contractor, contractor: '' }],
    ['a contractor with an id of null', { ...contractor, contractor: null }],
    ['an id in small letters', { ...contractor, contractor: CONTRACTOR.toLowerCase() }],
    ['an id that is not a ULID', { ...contractor, contractor: `8${CONTRACTOR.slice(1)}` }],
    ['a letter that no ULID has', { ...contractor, contractor: `${CONTRACTOR.slice(0, 25)}U` }],
    ['an id that is too long', { ...contractor, contractor: `${CONTRACTOR}0` }],
    ['a list of ids', { ...contractor, contractor: [CONTRACTOR] }],
    ['a contractor with a division', { ...contractor, division: '370102' }],
    ['an office with stations', { ...bureau, stations: [CONTRACTOR] }],
    ['a contractor with no station in its list', { ...contractor, stations: [] }],
    ['a contractor with stations of null', { ...contractor, stations: null }],
    ['a contractor with a station that is no id', { ...contractor, stations: ['ST1'] }],
    ['a contractor with one station outside a list', { ...contractor, stations: CONTRACTOR }],
    ['an office with a contractor', { ...bureau, contractor: CONTRACTOR }],
    ['an office with a contractor of null', { ...bureau, contractor: null }],
    ['no subject', { ...bureau, sub: undefined }],
    ['an empty subject', { ...bureau, sub: '' }],
    ['a blank subject', { ...bureau, sub: ' ' }],
    ['a subject with a blank at its end', { ...bureau, sub: 'li ' }],
    ['a subject with a line end', { ...bureau, sub: 'li\nwang' }],
    ['a subject with a NUL character', { ...bureau, sub: 'li\u0000' }],
    ['a subject with a lone surrogate', { ...bureau, sub: '\ud800' }],
    ['a subject that is too long', { ...bureau, sub: 'x'.repeat(256) }],
    ['a number for a subject', { ...bureau, sub: 1 }],
    ['a scope of null', { ...bureau, scope: null }],
    ['a list of scopes', { ...bureau, scope: ['disbursements:read'] }],
    ['two blanks in a scope', { ...bureau, scope: 'a:read  b:read' }],
    ['a blank before a scope', { ...bureau, scope: ' a:read' }],
    ['only a blank', { ...bureau, scope: ' ' }],
    ['a tab in a scope', { ...bureau, scope: 'a:read\tb:read' }],
    ['a quote in a scope', { ...bureau, scope: '"a:read"' }],
    ['a scope that is too long', { ...bureau, scope: 'a'.repeat(2001) }],
  ])('%s', (_name, claims) => {
    expect(user(claims)).toBeNull();
  });

  it.each<[string, Record<string, unknown>]>([
    ['a user role', { role: 'CITY_BUREAU', division: '3701' }],
    ['no role', {}],
    ['another subject', { sub: 'finance', role: 'ASSESSOR' }],
    ['a division', { role: 'ASSESSOR', division: '3701' }],
    ['a contractor', { role: 'FOLLOWER', contractor: CONTRACTOR }],
    ['a scope', { role: 'FOLLOWER', scope: '' }],
  ])('are refused for a subgraph with %s', (_name, claims) => {
    expect(
      resolveCaller({ kind: 'internal', subgraph: 'evaluation', claims: { sub: 'evaluation', ...claims } }),
    ).toBeNull();
  });

  it('cause a refusal that names the fault in both languages', () => {
    const reading = readUserClaims({ ...person, ...bureau, division: '37010' }, 'i');
    expect(reading).toMatchObject({ fault: { reason: 'DIVISION' } });
    if ('fault' in reading)
      expect([reading.fault.text.zh, reading.fault.text.en].every((text) => text !== '')).toBe(true);
  });
});
