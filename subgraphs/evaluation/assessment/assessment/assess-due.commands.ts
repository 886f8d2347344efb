import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { shanghaiToday } from '../../../../shared/kernel/dates/period';
import { type Policy } from '../../../../shared/policy/policy-schema';
import { countMonths } from '../compliance/compliance-month.commands';
import { assessCities, assessDistricts } from './assess-places.commands';
import { type Assessor, assessStations } from './assess-stations.commands';
import { type AssessmentDueRow, type DueKind } from './due.row';
import { keepFindings } from './keep-findings.commands';
import { DueProgress, type Stuck } from './due-progress';

const SUBJECTS: readonly DueKind[] = ['STATION', 'DISTRICT', 'CITY'];
/** Memory and the time of one answer are bounded by it, whatever is due. */
const SUBJECTS_A_PAGE = 100;

/** `stuck`: what the runs of one process hand on to the next. */
type Due = { working: Assessor; policies: readonly Policy[]; stuck: Stuck };

/**
 * Assesses what is due, a page at a time, and then counts the months: until nothing is left or it is stopped. What fails is tried in
 * smaller pages, so that one subject holds up no other; what fails alone is left to the next run, which tries it last.
 * @throws the first failure, when all else was tried, or when there seems to be nobody to ask
 */
export async function assessDue(due: Due): Promise<void> {
  const { working, stuck } = due;
  const progress = new DueProgress(SUBJECTS_A_PAGE, working, stuck);
  while (!working.isStopped()) {
    const page = await pageOf(due, SUBJECTS, progress);
    if (page.length === 0) break;
    await progress.attempt(page, () => assessPage(due, page));
  }
  while (!working.isStopped() && (await countPage(due, progress)) > 0);
  progress.finish();
}

function pageOf({ working }: Due, kinds: readonly DueKind[], progress: DueProgress): Promise<AssessmentDueRow[]> {
  return working.transaction(async (tx) => {
    const rows = await tx.assessment.due.page(kinds, progress.most);
    return progress.chosen(rows);
  });
}

async function countPage(due: Due, progress: DueProgress): Promise<number> {
  const page = await pageOf(due, ['MONTH'], progress);
  if (page.length === 0) return 0;
  await due.working.transaction((tx, { today }) => countMonths(tx, page, today));
  return page.length;
}

async function assessPage({ working, policies }: Due, page: readonly AssessmentDueRow[]): Promise<void> {
  const assessing = { working, policies, asOf: shanghaiToday(working.clock()) };
  const of = (kind: DueKind) => page.filter((each) => each.kind === kind).map(({ subjectId }) => subjectId);
  const stations = await assessStations(assessing, of('STATION'));
  const ofDistricts = await assessDistricts(assessing, of('DISTRICT') as DivisionCode[]);
  const { found: ofCities, districts } = await assessCities(assessing, of('CITY') as DivisionCode[]);
  const found = new Map([...stations, ...ofDistricts, ...ofCities]);
  const assessed = page.map((each) => ({ due: each, found: found.get(each.subjectId) ?? [] }));
  await working.transaction((tx, { now }) => keepFindings(tx, { assessed, districts, now }));
}
