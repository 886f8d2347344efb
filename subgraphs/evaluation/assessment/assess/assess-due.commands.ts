import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { shanghaiToday } from '../../../../shared/kernel/dates/period';
import { type Policy } from '../../../../shared/policy/schema/policy-schema';
import { countMonths } from '../compliance/compliance-month.commands';
import { assessCities, assessDistricts } from './assess-places.commands';
import { type Assessor, assessStations } from './assess-stations.commands';
import { type AssessmentDueRow, type DueKind } from '../due/due.row';
import { keepFindings } from './keep-findings.commands';
import { DueProgress, type Stuck } from './due-progress';

const SUBJECTS: readonly DueKind[] = ['STATION', 'DISTRICT', 'CITY'];
/** The number of subjects in a page. It bounds the memory and the time of one query. */
const SUBJECTS_A_PAGE = 100;

/**
 * The inputs of a run of the background job. `stuck` holds the subjects that failed in earlier runs of the same
 * process.
 */
type Due = { working: Assessor; policies: readonly Policy[]; stuck: Stuck };

/**
 * Assesses the subjects that are due, one page at a time, and then recounts the monthly figures that are due. The run
 * ends when nothing is left or the process stops. If a page fails, its subjects are tried again in smaller pages, so
 * that one subject does not hold up the others. If a page with only one subject fails, that subject waits for the next
 * run, which tries it last.
 * @throws the first failure of a subject, once all other subjects are tried or too many have failed in a row (see
 * `DueProgress`). A failure to recount monthly figures is thrown at once
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
