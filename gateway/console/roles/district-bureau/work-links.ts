import { type WorkKind } from '../../../../shared/domain/work/work-kind';
import { type RemedyPages } from '../../kit/rule/remedy-pages';
import { panelFormLink } from '../../nouns/evaluation/panel-link';
import { type WorkItem } from '../../kit/work/work-item';

/** The address of the list of instalments that are due. */
export const DUE_INSTALMENTS = '/instalments?status=DUE';
const TRAININGS_TO_VERIFY = '/trainings?verified=false';

/** The pages on which a district bureau does each kind of work. */
const LINKS: Readonly<Partial<Record<WorkKind, (id: string, item: WorkItem) => string>>> = {
  PLAN_STATION: (id) => `/stations/plan?street=${id}`,
  OPEN_STATION: (id) => `/stations/${id}`,
  RECORD_VENUE: (id) => `/stations/${id}/venue`,
  RENEW_REGULATION: (id) => `/regulations/new?kind=${id.split('/')[1] ?? ''}`,
  VERIFY_TRAINING: () => TRAININGS_TO_VERIFY,
  VERIFY_QUALIFICATION: (id) => `/workers/${id}`,
  AWARD: (id) => `/notices/${id}/award`,
  SIGN_CONTRACT: (id) => `/notices/${id}/sign`,
  RENEW_CONTRACT: () => '/notices/new',
  ACCEPT_SERVICE: (id) => `/lots/${id}/accept`,
  TERMINATE_LOT: (id) => `/lots/${id}/terminate`,
  SETTLE_LOT: (id) => `/lots/${id}/settle`,
  REQUEST_PAYMENT: () => DUE_INSTALMENTS,
  CONFIRM_ACCOUNT: (id) => `/accounts/${id}`,
  FILE_SUBMISSION: (id) => `/submissions/${id}/file`,
  REVISE_SUBMISSION: (id) => `/submissions/${id}/file`,
  SCORE_EVALUATION: (id, item) =>
    item.subject.type === 'PanelMember'
      ? panelFormLink(item)
      : `/evaluations/score?station=${item.station?.id ?? ''}&year=${id.split(':')[1] ?? ''}`,
  SIGN_EVALUATION: (id) => `/evaluations/${id}`,
  DECIDE_OBJECTION: (id) => `/evaluations/${id}`,
  ANSWER_RECTIFICATION: (id) => `/rectifications/${id}`,
  CLOSE_RECTIFICATION: (id) => `/rectifications/${id}`,
  ANSWER_COMPLAINT: (id) => `/complaints/${id}`,
  WAIVER_ENDING: (id) => `/waivers/${id}`,
};

/** Returns the address of the page for a work item. Null if the district bureau does not do this kind of work. */
export function linkOf(item: WorkItem): string | null {
  return LINKS[item.kind]?.(item.subject.id, item) ?? null;
}

const toContract = (station: string | null) => (station === null ? '/contracts' : `/stations/${station}?tab=contract`);
const toWorkers = () => '/workers';
const toNotices = () => '/notices';
const toSubmissions = () => '/submissions';

/** The pages on which a district bureau helps to meet a rule. */
export const REMEDY_PAGES: RemedyPages = {
  'ST-1': () => '/stations',
  'ST-2': (station) => (station === null ? '/stations' : `/stations/${station}?tab=facilities`),
  'ST-4': () => '/regulations',
  'PE-3': toWorkers,
  'PE-4': toWorkers,
  'PE-6': () => TRAININGS_TO_VERIFY,
  'CO-1': toNotices,
  'CO-2': toContract,
  'CO-3': toContract,
  'CO-4': toContract,
  'CO-5': toContract,
  'CO-6': toNotices,
  'FI-1': toSubmissions,
  'FI-5': toSubmissions,
  'EV-1': () => '/evaluations',
  'EV-2': () => '/terminations',
  'FN-2': () => DUE_INSTALMENTS,
  'FN-3': () => '/payments',
};
