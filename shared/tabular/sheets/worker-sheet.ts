import { type Education, type MajorKind } from '../../domain/personnel';
import { isIdentityNumber } from '../../kernel/ids/identity-number';
import { type SheetColumns } from '../sheet/sheet-column';

export const WORKER_SHEET_TITLE = '人员';

const EDUCATION_LABELS = {
  大专以下: 'BELOW_COLLEGE',
  大专: 'JUNIOR_COLLEGE',
  本科: 'BACHELOR',
  硕士: 'MASTER',
  博士: 'DOCTORATE',
} as const satisfies Readonly<Record<string, Education>>;

const MAJOR_KIND_LABELS = {
  社会工作专业: 'SOCIAL_WORK',
  相关专业: 'RELATED',
  其他专业: 'OTHER',
} as const satisfies Readonly<Record<string, MajorKind>>;

/** The sheet of persons to register, one per row. The rules of registration check all other conditions. */
export const WORKER_COLUMNS = {
  name: { kind: 'text', title: '姓名', required: true, most: 64 },
  birthDate: { kind: 'date', title: '出生日期', required: true, hint: '须与身份证号一致。' },
  identityNumber: {
    kind: 'code',
    title: '身份证号',
    required: true,
    accepts: isIdentityNumber,
    shape: { zh: '18 位身份证号,且校验码正确', en: 'an identity number of 18 characters with a valid check character' },
  },
  phone: {
    kind: 'code',
    title: '手机号',
    required: true,
    accepts: (text) => /^(?:1\d{10}|0\d{9,11})$/.test(text),
    shape: {
      zh: '11 位手机号,或带区号的固定电话',
      en: 'a mobile number of 11 digits, or a landline with its area code',
    },
    // A mobile number begins with 1, and a landline that has lost its 0 cannot be mistaken for one.
    numberIsWhole: true,
  },
  education: { kind: 'choice', title: '学历', required: true, labels: EDUCATION_LABELS },
  major: { kind: 'text', title: '专业', required: true, most: 64 },
  majorKind: { kind: 'choice', title: '专业类别', required: true, labels: MAJOR_KIND_LABELS },
} as const satisfies SheetColumns;
