import { type WorkerFact } from '../facts/personnel';
import { type Education } from '../../domain/personnel';
import { addDays, addYears, type PlainDate } from '../../kernel/dates/period';
import { idOn } from '../plan/context';
import { chance, int, pick, pickWeighted, type Random } from '../plan/random';

export type Qualification = Pick<WorkerFact, 'education' | 'major' | 'majorKind' | 'certificates'>;

const EDUCATIONS: readonly (readonly [Education, number])[] = [
  ['JUNIOR_COLLEGE', 40],
  ['BACHELOR', 50],
  ['MASTER', 9],
  ['DOCTORATE', 1],
];
const RELATED = ['社会学', '心理学', '民政服务与管理', '老年服务与管理'];
const OTHER = ['会计学', '计算机科学与技术', '汉语言文学', '旅游管理'];
const CERTIFIED_SHARE = 0.55;

function certificate(random: Random, today: PlainDate): WorkerFact['certificates'][number] {
  const obtainedOn = addDays(today, -int(random, 100, 1200));
  const registered = chance(random, 0.7);
  return {
    id: idOn(random, obtainedOn),
    level: pickWeighted(random, [
      ['ASSISTANT', 65],
      ['SOCIAL_WORKER', 33],
      ['SENIOR', 2],
    ]),
    number: `99${String(int(random, 0, 9_999_999_999)).padStart(10, '0')}`,
    obtainedOn,
    // The registration of a certificate expires after three years. The qualification never expires.
    registeredUntil: registered ? addDays(addYears(obtainedOn, 3), -1) : null,
  };
}

/**
 * Generates the education of a professionally qualified worker (PE-4): a degree in social work or a related major, a
 * certificate, or both.
 */
export function qualified(random: Random, today: PlainDate): Qualification {
  const education = pickWeighted(random, EDUCATIONS);
  const certified = chance(random, CERTIFIED_SHARE) ? [certificate(random, today)] : [];
  const majorKind = pickWeighted(random, [
    ['SOCIAL_WORK', 6],
    ['RELATED', 3],
    ...(certified.length > 0 ? [['OTHER', 3] as const] : []),
  ] as const);
  const major = { SOCIAL_WORK: '社会工作', RELATED: pick(random, RELATED), OTHER: pick(random, OTHER) }[majorKind];
  return { education, major, majorKind, certificates: certified };
}

/**
 * Generates the education of a worker who is not professionally qualified: a degree in an unrelated major, and no
 * certificate (PE-4).
 */
export function unqualified(random: Random): Qualification {
  return {
    education: pickWeighted(random, EDUCATIONS),
    major: pick(random, OTHER),
    majorKind: 'OTHER',
    certificates: [],
  };
}
