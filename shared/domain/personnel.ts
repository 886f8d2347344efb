import { type ValueOf, vocabulary } from './vocabulary';

/** Levels of education, from the lowest to the highest (PE-3). */
export const EDUCATION = vocabulary('Education', [
  ['BELOW_COLLEGE', '大专以下', 'Below junior college'],
  ['JUNIOR_COLLEGE', '大专', 'Junior college'],
  ['BACHELOR', '本科', 'Bachelor'],
  ['MASTER', '硕士', 'Master'],
  ['DOCTORATE', '博士', 'Doctorate'],
]);
export type Education = ValueOf<typeof EDUCATION>;

/** The kinds of majors. The kind of a worker's major decides whether their degree counts for PE-4. */
export const MAJOR_KIND = vocabulary('MajorKind', [
  ['SOCIAL_WORK', '社会工作专业', 'Social work'],
  ['RELATED', '相关专业', 'Related major'],
  ['OTHER', '其他专业', 'Other major'],
]);
export type MajorKind = ValueOf<typeof MAJOR_KIND>;

/** Levels of the national certificate for social workers. */
export const CERTIFICATE_LEVEL = vocabulary('CertificateLevel', [
  ['ASSISTANT', '助理社会工作师', 'Assistant social worker'],
  ['SOCIAL_WORKER', '社会工作师', 'Social worker'],
  ['SENIOR', '高级社会工作师', 'Senior social worker'],
]);
export type CertificateLevel = ValueOf<typeof CERTIFICATE_LEVEL>;

/**
 * The states of a week's service hours: logged, confirmed by the street office, verified by the district hub, or
 * returned.
 */
export const SERVICE_HOURS_STATUS = vocabulary('ServiceHoursStatus', [
  ['LOGGED', '已填报', 'Logged'],
  ['CONFIRMED', '已确认', 'Confirmed'],
  ['VERIFIED', '已核实', 'Verified'],
  ['RETURNED', '已退回', 'Returned'],
]);
export type ServiceHoursStatus = ValueOf<typeof SERVICE_HOURS_STATUS>;

/**
 * Kinds of leave. They reveal nothing about health: sick leave and maternity leave count as statutory leave like any
 * other.
 */
export const LEAVE_KIND = vocabulary('LeaveKind', [
  ['ANNUAL', '年休假', 'Annual leave'],
  ['PERSONAL', '事假', 'Personal leave'],
  ['STATUTORY', '其他法定假期', 'Other statutory leave'],
  ['OTHER', '其他', 'Other'],
]);
export type LeaveKind = ValueOf<typeof LEAVE_KIND>;

/** The ways in which an office can verify a worker's education and qualification (PE-3, PE-4). */
export const QUALIFICATION_METHOD = vocabulary('QualificationMethod', [
  ['FILE', '查验证书文件', 'Checked against a file'],
  ['SHARED_DATA', '数据共享核验', 'Checked against shared data'],
]);
export type QualificationMethod = ValueOf<typeof QUALIFICATION_METHOD>;
