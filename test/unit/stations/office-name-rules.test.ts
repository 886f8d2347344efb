import { ROLES, type Role } from '../../../shared/domain/roles';
import { type DivisionKind } from '../../../shared/domain/divisions';
import { divisionCode } from '../../../shared/kernel/ids/division-code';
import { officeNameOf, placeNameOf } from '../../../subgraphs/stations/caller/office/office-name.rules';

const division = (code: string, name: string, kind: DivisionKind) => ({ code: divisionCode(code), name, kind });
const shandong = division('37', '山东省', 'PROVINCE');
const jinan = division('3701', '济南市', 'CITY');
const lixia = division('370102', '历下区', 'DISTRICT');
const street = division('370102001', '解放路街道', 'SUBDISTRICT');
const beijing = [
  division('11', '北京市', 'PROVINCE'),
  division('1101', '市辖区', 'CITY'),
  division('110101', '东城区', 'DISTRICT'),
];

describe('the name of an office', () => {
  it.each<[Role, string]>([
    ['DISTRICT_BUREAU', '历下区民政局'],
    ['DISTRICT_HUB', '历下区社工总站'],
    ['FINANCE_BUREAU', '历下区财政局'],
    ['AUDITOR', '历下区审计局'],
  ])('of %s of a district is %s', (role, name) => {
    expect(officeNameOf(role, [shandong, jinan, lixia])).toBe(name);
  });

  it('of a city names the city', () => {
    expect(officeNameOf('CITY_BUREAU', [shandong, jinan])).toBe('济南市民政局');
    expect(officeNameOf('CITY_PLATFORM', [shandong, jinan])).toBe('济南市指导服务平台');
    expect(officeNameOf('CITY_BUREAU', beijing.slice(0, 2))).toBe('北京市民政局');
  });

  it('of a street is its office, and of a town or township its government', () => {
    const path = (name: string, kind: DivisionKind) => [jinan, lixia, division('370102100', name, kind)];
    expect(officeNameOf('STREET_OFFICE', [jinan, lixia, street])).toBe('解放路街道办事处');
    expect(officeNameOf('STREET_OFFICE', path('港沟镇', 'TOWN'))).toBe('港沟镇人民政府');
    expect(officeNameOf('STREET_OFFICE', path('高官寨乡', 'TOWNSHIP'))).toBe('高官寨乡人民政府');
  });

  it('is null without a place, and for roles without an office', () => {
    expect(ROLES.map((role) => officeNameOf(role, []))).toEqual(ROLES.map(() => null));
    expect(officeNameOf('CONTRACTOR', [jinan])).toBeNull();
  });
});

describe('the name of a place', () => {
  it('is written from the province down, without the groups of a municipality', () => {
    expect(placeNameOf([shandong, jinan, lixia, street])).toBe('山东省济南市历下区解放路街道');
    expect(placeNameOf(beijing)).toBe('北京市东城区');
    expect(placeNameOf([])).toBeNull();
  });
});
