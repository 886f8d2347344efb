import {
  CERTIFICATE_LEVEL,
  type CertificateLevel,
  EDUCATION,
  type Education,
  MAJOR_KIND,
  type MajorKind,
  type ServiceHoursStatus,
} from '../../../../shared/domain/personnel';
import { Tag } from '../../kit/feedback/status-tag';
import { type Filter } from '../../kit/list/filter';
import { type Column } from '../../kit/table/column';
import { hoursText, listText, yesNo } from '../../words/format';
import { labelOf } from '../../words/labels';
import { PERSONNEL } from '../../words/nouns/personnel';

/** A worker, as a list shows them. The phone number is masked. */
export type WorkerRow = {
  id: string;
  name: string;
  age: number;
  education: Education;
  majorKind: MajorKind;
  qualified: boolean;
  maskedPhone: string;
  certificates: readonly { level: CertificateLevel; obtainedOn: string; registeredUntil: string | null }[];
  posting: { startsOn: string; trainedOn: string | null; station: { id: string; name: string } | null } | null;
  weeklyCommunityHours: readonly { week: string; minutes: number; status: ServiceHoursStatus }[] | null;
};

export const WORKER_COLUMNS: readonly Column<WorkerRow>[] = [
  { key: 'name', title: PERSONNEL.name, value: ({ name }) => name, exported: 'name' },
  {
    key: 'station',
    title: PERSONNEL.station,
    value: ({ posting }) => posting?.station?.name ?? null,
    exported: 'posting.station.name',
  },
  {
    key: 'startsOn',
    title: PERSONNEL.startsOn,
    value: ({ posting }) => posting?.startsOn ?? null,
    exported: 'posting.startsOn',
  },
  {
    key: 'trainedOn',
    title: PERSONNEL.trainedOn,
    value: ({ posting }) => posting?.trainedOn ?? null,
    exported: 'posting.trainedOn',
  },
  { key: 'age', title: PERSONNEL.age, value: ({ age }) => age, isNumber: true, exported: 'age' },
  {
    key: 'education',
    title: PERSONNEL.education,
    value: ({ education }) => labelOf(EDUCATION, education),
    exported: 'education',
  },
  {
    key: 'majorKind',
    title: PERSONNEL.majorKind,
    value: ({ majorKind }) => labelOf(MAJOR_KIND, majorKind),
    isHidden: true,
    exported: 'majorKind',
  },
  { key: 'certificates', title: PERSONNEL.certificates, value: certificatesOf, exported: null },
  {
    key: 'qualified',
    title: PERSONNEL.qualified,
    value: ({ qualified }) => yesNo(qualified),
    show: ({ qualified }) => <Tag tone={qualified ? 'done' : 'neutral'} text={yesNo(qualified)} />,
    exported: 'qualified',
  },
  {
    key: 'hours',
    title: PERSONNEL.recentHours,
    value: minutesOfWeeks,
    text: (row) => hoursText(minutesOfWeeks(row)),
    isNumber: true,
    exported: null,
  },
  { key: 'phone', title: PERSONNEL.phone, value: ({ maskedPhone }) => maskedPhone, isHidden: true, exported: null },
];

const YES_NO = [
  { value: 'true', label: yesNo(true) },
  { value: 'false', label: yesNo(false) },
];

export const WORKER_FILTERS: readonly Filter[] = [
  { name: 'nameContains', label: PERSONNEL.name, kind: 'text', isPersonal: true },
  { name: 'qualified', label: PERSONNEL.qualified, kind: 'choice', options: YES_NO },
  { name: 'onPost', label: PERSONNEL.onPost, kind: 'choice', options: YES_NO },
];

function certificatesOf({ certificates }: Pick<WorkerRow, 'certificates'>): string {
  return listText(certificates.map(({ level }) => labelOf(CERTIFICATE_LEVEL, level)));
}

function minutesOfWeeks({ weeklyCommunityHours }: WorkerRow): number {
  return (weeklyCommunityHours ?? []).reduce((sum, { minutes }) => sum + minutes, 0);
}
