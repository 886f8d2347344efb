import { type ValueOf, narrowed, vocabulary } from './vocabulary';

/** The roles of all callers: eight for offices and contractors, one for the public, and two for the Hub itself. */
export const ROLE = vocabulary('Role', [
  ['CITY_BUREAU', '市民政局', 'City civil affairs bureau'],
  ['CITY_PLATFORM', '市级指导服务平台', 'City guidance platform'],
  ['DISTRICT_BUREAU', '区县民政部门', 'District civil affairs bureau'],
  ['DISTRICT_HUB', '社工总站', 'District hub'],
  ['STREET_OFFICE', '街道办事处(镇政府)', 'Street office or town government'],
  ['CONTRACTOR', '承接主体', 'Contractor'],
  ['FINANCE_BUREAU', '财政部门', 'Finance bureau'],
  ['AUDITOR', '审计部门', 'Auditor'],
  ['PUBLIC', '社会公众', 'Public'],
  ['ASSESSOR', '系统评定程序', 'Assessor'],
  ['FOLLOWER', '系统同步程序', 'Follower'],
]);
export type Role = ValueOf<typeof ROLE>;
export const ROLES = ROLE.values;

/**
 * The roles of users. The token of a user may carry each of them except PUBLIC, the role of callers without a token.
 */
export const USER_ROLES = [
  'CITY_BUREAU',
  'CITY_PLATFORM',
  'DISTRICT_BUREAU',
  'DISTRICT_HUB',
  'STREET_OFFICE',
  'CONTRACTOR',
  'FINANCE_BUREAU',
  'AUDITOR',
  'PUBLIC',
] as const satisfies readonly Role[];
export type UserRole = (typeof USER_ROLES)[number];

/** The roles of the Hub itself. No user's token may carry such a role. */
export const INTERNAL_ROLES = ['ASSESSOR', 'FOLLOWER'] as const satisfies readonly Role[];
export type InternalRole = (typeof INTERNAL_ROLES)[number];

/**
 * The roles that a machine client may have. A machine client may only move money or audit it. The other roles of
 * offices and contractors are reserved for persons.
 */
export const MACHINE_CLIENT_ROLES = ['FINANCE_BUREAU', 'AUDITOR'] as const satisfies readonly Role[];
export type MachineClientRole = (typeof MACHINE_CLIENT_ROLES)[number];

/** The two offices that evaluate a station together (EV-1). */
export const EVALUATING_OFFICE = narrowed('EvaluatingOffice', ROLE, ['DISTRICT_BUREAU', 'STREET_OFFICE']);
export type EvaluatingOffice = ValueOf<typeof EVALUATING_OFFICE>;
