import { type FirstPage } from '../../kit/table/first-page';
import { CITY } from '../../words/city/city';
import { NOT_KNOWN } from '../../words/format';
import { say } from '../../words/language';

/**
 * Returns a text that says how many open termination cases are past their due date. If only some cases were read, the
 * text also says how many cases it covers.
 */
export function overdueCasesText(page: FirstPage<{ dueOn: string }>, today: string): string {
  if (page === null) return say(CITY.overdueCases, { count: NOT_KNOWN });
  const count = page.nodes.filter(({ dueOn }) => dueOn < today).length;
  const shown = page.nodes.length;
  return say(shown === page.totalCount ? CITY.overdueCases : CITY.overdueOfFirst, { count, shown });
}
