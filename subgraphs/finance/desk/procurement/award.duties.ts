import { NOTHING } from '../../../../shared/access/scope-sql';
import { addDays, shanghaiToday } from '../../../../shared/kernel/dates/period';
import { NO_DUE_DATE } from '../../../../shared/graphql/work/due';
import { type Duty } from '../../../../shared/graphql/work/duty';
import { tableDuty } from '../../../../shared/graphql/work/table-duty';
import { ruleOf } from '../../../../shared/policy/policy';
import { all, plain } from '../../../../shared/store/sql/conditions';
import { PURCHASER } from '../../ground/roles/writers';
import { awarded } from '../../procurement/award/award.rules';
import { type NoticeRow, noticeTable } from '../../procurement/notice/notice.row';
import { isComplete, publicBefore } from './notice-facts.loader';
import { blockOf, itemOf } from './notice-item.rules';
import { type Standing, type StandingContext, guardOf, loadStanding, readyIn } from './standing.loader';

/** The standard and the waived rules of the district that buys. */
type AwardFacts = { standing: Standing };

/** The duty to record the award of a notice that was public for the required time (CO-6). No rule sets a due date. */
const award = tableDuty<NoticeRow, AwardFacts, StandingContext>({
  kind: 'AWARD',
  roles: PURCHASER,
  table: noticeTable,
  place: { district: 'districtCode', division: null },
  candidates: async (context) => {
    const standing = await loadStanding(context);
    if (standing === null) return NOTHING;
    // A draft was never published, so its award is no work item.
    const isOpen = plain('t.contractId IS NULL AND t.awardedOn IS NULL AND t.publishedAt IS NOT NULL');
    return all(isOpen, publicBefore(standing, context.today));
  },
  ready: (context) => readyIn(context, (standing) => isComplete(context.access, standing)),
  sort: 'id',
  due: NO_DUE_DATE,
  facts: async (context, rows) => {
    const standing = await loadStanding(context);
    return new Map(standing === null ? [] : rows.map(({ id }) => [id, { standing }]));
  },
  may: (row, { standing }, { today }) =>
    blockOf(() => {
      const guard = guardOf(standing);
      const [kind = 'ENTERPRISE'] = ruleOf(guard.policy, 'CO-4')?.parameters.kinds ?? [];
      // The caller chooses the contractor and the days, so the duty assumes an eligible contractor and the current day.
      const contractor = { id: '', kind, treasuryFunded: false };
      awarded(row, { contractor, awardedOn: today, creditCheckedOn: today }, { guard, today });
    }),
  describe: (row, { standing }) => itemOf(row, possibleSince(row, standing)),
});

export const awardDuties: readonly Duty<StandingContext>[] = [award];

/** Returns the first day on which the notice could be awarded. */
function possibleSince({ publishedAt }: NoticeRow, { policy, waived }: Standing): string {
  const days = waived.has('CO-6') ? 0 : (ruleOf(policy, 'CO-6')?.parameters.daysBeforeAward ?? 0);
  return addDays(shanghaiToday(new Date(publishedAt ?? 0)), days);
}
