import { type ServiceKind } from '../../domain/stations';
import { isUlid } from '../../kernel/ids/ulid';
import { type SheetColumns } from '../sheet/sheet-column';

export const HOURS_SHEET_TITLE = '工时';

const SERVICE_KIND_LABELS = {
  专业服务: 'PROFESSIONAL_SERVICE',
  人才培养: 'TALENT_TRAINING',
  社区治理: 'COMMUNITY_GOVERNANCE',
} as const satisfies Readonly<Record<string, ServiceKind>>;

/** The sheet of one station's hours in one week, one worker per row. It does not state the station or the week. */
export const HOURS_COLUMNS = {
  workerId: {
    kind: 'code',
    title: '工号',
    required: true,
    accepts: isUlid,
    shape: { zh: '26 位工号,请从模板中复制', en: 'a worker id of 26 characters, copied from the template' },
  },
  name: {
    kind: 'text',
    title: '姓名',
    required: false,
    most: 64,
    hint: '用于核对:与工号不符时不予导入。',
  },
  minutes: {
    kind: 'integer',
    title: '分钟',
    required: true,
    least: 0,
    most: 10_080,
    hint: '一周在社区(村)服务的分钟数。',
  },
  community: { kind: 'text', title: '社区', required: false, most: 64 },
  serviceKind: { kind: 'choice', title: '服务类别', required: false, labels: SERVICE_KIND_LABELS },
} as const satisfies SheetColumns;
