import { ROLE } from './roles';
import { type ValueOf, narrowed, vocabulary } from './vocabulary';

/** The conclusion of an inspection. */
export const INSPECTION_CONCLUSION = vocabulary('InspectionConclusion', [
  ['PASS', '合格', 'Pass'],
  ['RECTIFY', '需整改', 'Rectify'],
]);
export type InspectionConclusion = ValueOf<typeof INSPECTION_CONCLUSION>;

/** The states of a rectification. An open rectification is overdue from the day after its due date. */
export const RECTIFICATION_STATUS = vocabulary('RectificationStatus', [
  ['OPEN', '整改中', 'Open'],
  ['OVERDUE', '逾期未答复', 'Answer overdue'],
  ['ANSWERED', '已答复', 'Answered'],
  ['CLOSED', '已办结', 'Closed'],
  ['FAILED', '整改不合格', 'Failed'],
]);
export type RectificationStatus = ValueOf<typeof RECTIFICATION_STATUS>;

/** The ways in which a rectification can end. */
export const RECTIFICATION_OUTCOME = narrowed('RectificationOutcome', RECTIFICATION_STATUS, ['CLOSED', 'FAILED']);
export type RectificationOutcome = ValueOf<typeof RECTIFICATION_OUTCOME>;

/** The states of a citizen's complaint. A received complaint is overdue from the day after its due date. */
export const COMPLAINT_STATUS = vocabulary('ComplaintStatus', [
  ['RECEIVED', '已受理', 'Received'],
  ['OVERDUE', '逾期未答复', 'Answer overdue'],
  ['ANSWERED', '已答复', 'Answered'],
  ['TRANSFERRED', '已转办', 'Transferred'],
]);
export type ComplaintStatus = ValueOf<typeof COMPLAINT_STATUS>;

/** The outcome of a complaint. REFERRED means that it was transferred to another authority. */
export const COMPLAINT_OUTCOME = vocabulary('ComplaintOutcome', [
  ['UPHELD', '属实', 'Upheld'],
  ['UNFOUNDED', '不属实', 'Unfounded'],
  ['REFERRED', '已转办', 'Referred'],
]);
export type ComplaintOutcome = ValueOf<typeof COMPLAINT_OUTCOME>;

/** The party that must act on a rectification and answer it. */
export const RECTIFICATION_ADDRESSEE = vocabulary('RectificationAddressee', [
  ['CONTRACTOR', '承接主体', 'Contractor'],
  ['DISTRICT', '区县民政部门', 'District bureau'],
  ['STREET', '街道办事处(镇政府)', 'Street office or town government'],
]);
export type RectificationAddressee = ValueOf<typeof RECTIFICATION_ADDRESSEE>;

/** Offices that may open a rectification. */
export const RECTIFICATION_OPENER = narrowed('RectificationOpener', ROLE, [
  'CITY_PLATFORM',
  'DISTRICT_BUREAU',
  'DISTRICT_HUB',
]);
export type RectificationOpener = ValueOf<typeof RECTIFICATION_OPENER>;
