import { type Education } from '../../../../shared/domain/personnel';
import { type PlainDate, addDays, addMonths } from '../../../../shared/kernel/dates/period';
import { type RuleId } from '../../../../shared/policy/policy-schema';
import { SERVING, STAFFED, lotInForce, stationRule } from './applicability.rules';
import { type LotFacts, type PostingFacts, type WorkerFacts } from './facts';
import { type Judgement } from './judgement';
import { type Given, NOT_APPLICABLE, UNKNOWN, figure, judged, latest, metIf } from './verdict.rules';

// PE (方案 三(二), 四(四)): who is on post on the day; PE-5 is in community-time.rules.ts.

/** PE-1: enough of them; nobody at all is too few. */
export const enoughStaff = stationRule({
  id: 'PE-1',
  states: SERVING,
  judge: ({ staff }, { parameters: { minimum } }) => {
    if (staff === null) return UNKNOWN;
    return judged(metIf(staff.length >= minimum), [figure('staff', staff.length, minimum)]);
  },
});

/** Of what each of the staff is held to: where nobody is on post there is nobody to be held to it. */
function ofStaff<Id extends RuleId>(id: Id, judge: (staff: readonly WorkerFacts[], given: Given<Id>) => Judgement) {
  return stationRule({
    id,
    states: SERVING,
    judge: ({ staff }, given) => {
      if (staff === null) return UNKNOWN;
      return staff.length === 0 ? NOT_APPLICABLE : judge(staff, given);
    },
  });
}

/** PE-2: nobody above the age, in full years: who is 40 counts until his 41st birthday. */
export const age = ofStaff('PE-2', (staff, { parameters: { maximumAge, measured } }) => {
  const ages = staff.map((worker) => (measured === 'ON_POSTING' ? worker.ageOnPosting : worker.age));
  const above = ages.filter((each) => each > maximumAge).length;
  const figures = [figure('oldest', Math.max(...ages), maximumAge), figure('aboveAge', above, 0)];
  return judged(metIf(above === 0), figures);
});

/** From the lowest to the highest. */
const EDUCATION: readonly Education[] = ['BELOW_COLLEGE', 'JUNIOR_COLLEGE', 'BACHELOR', 'MASTER', 'DOCTORATE'];

/** PE-3: nobody below the level. */
export const education = ofStaff('PE-3', (staff, { parameters: { minimum } }) => {
  const levels = staff.map((worker) => EDUCATION.indexOf(worker.education));
  const below = levels.filter((level) => level < EDUCATION.indexOf(minimum)).length;
  const figures = [
    figure('lowestEducation', EDUCATION[Math.min(...levels)] ?? null, minimum),
    figure('belowEducation', below, 0),
  ];
  return judged(metIf(below === 0), figures);
});

/** PE-4: 3·q ≥ 2·n, in integers. */
export const qualification = ofStaff('PE-4', (staff, { parameters: { numerator, denominator } }) => {
  const qualified = staff.filter((worker) => worker.qualified).length;
  const wanted = Math.floor((numerator * staff.length + denominator - 1) / denominator);
  const isMet = denominator * qualified >= numerator * staff.length;
  return judged(metIf(isMet), [figure('qualified', qualified, wanted), figure('staff', staff.length)]);
});

/**
 * PE-6: months after the signing, who was on post for the contractor had each passed a training that was verified by then, and
 * somebody was. Until that day has passed it is met or not yet asked; after it nothing changes it, whoever comes or leaves.
 */
export const trainedOnPost = stationRule({
  id: 'PE-6',
  states: STAFFED,
  judge: ({ lots, postings }, { parameters: { months }, asOf }) => {
    if (lots === null || postings === null) return UNKNOWN;
    const lot = lotInForce(lots, asOf);
    if (lot === null) return NOT_APPLICABLE;
    const dueOn = addMonths(lot.signedOn, months);
    const on = asOf < dueOn ? asOf : dueOn;
    const staff = onPost(postings, lot, on);
    const trained = staff.filter(({ trainingVerifiedOn }) => trainingVerifiedOn !== null && trainingVerifiedOn <= on);
    const figures = [
      figure('dueOn', dueOn),
      figure('staffOnDueDate', staff.length, 1),
      figure('trained', trained.length, staff.length),
    ];
    if (staff.length > 0 && trained.length === staff.length) return judged('MET', figures, readyOn(trained));
    return asOf <= dueOn ? judged('NOT_APPLICABLE', figures) : judged('NOT_MET', figures, addDays(dueOn, 1));
  },
});

function onPost(postings: readonly PostingFacts[], { contractorId }: LotFacts, on: PlainDate): PostingFacts[] {
  return postings.filter(
    (each) => each.contractorId === contractorId && each.startsOn <= on && (each.endsOn === null || each.endsOn >= on),
  );
}

/** The day on which the last of them was both on post and trained. */
function readyOn(trained: readonly PostingFacts[]): PlainDate | null {
  return latest(trained.flatMap(({ startsOn, trainingVerifiedOn }) => [startsOn, trainingVerifiedOn ?? startsOn]));
}
