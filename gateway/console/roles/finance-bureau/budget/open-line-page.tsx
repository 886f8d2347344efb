import { BUDGET_LEVEL, FUNDING_SOURCE } from '../../../../../shared/domain/money';
import { DistrictsDocument, OpenBudgetLineDocument } from '../../../generated/documents/finance-bureau';
import { openBudgetLine } from '../../../generated/limits';
import { FormPage } from '../../../kit/entry/form-page';
import { UnreadAlerts } from '../../../kit/list/filter-bar';
import { type Field } from '../../../kit/form/field';
import { isDistrict, useOwnPlace } from '../../../session/own-place';
import { useSession } from '../../../session/session-context';
import { BUDGET } from '../../../words/finance/budget';
import { optionsOf } from '../../../words/labels';
import { say } from '../../../words/language';
import { usePlaceAndYearFilters } from '../../../nouns/budget/place-year';

/** Shows the form that opens a budget line. A district opens its own lines. The city opens lines for its districts. */
export function OpenLinePage() {
  const own = useOwnPlace();
  const { today } = useSession();
  const filters = usePlaceAndYearFilters(DistrictsDocument);
  const places = filters.flatMap((filter) => (filter.kind === 'choice' ? [filter] : []));
  const districts = places.find(({ name }) => name === 'division')?.options ?? [];
  const fields = fieldsOf(districts.filter(({ value }) => isDistrict(value)));
  const year = today.slice(0, 4);
  const isOfDistrict = isDistrict(own);
  const division = isOfDistrict ? own : '';
  return (
    <FormPage
      spec={{
        id: 'open-budget-line',
        title: say(BUDGET.openTitle),
        fields,
        limits: openBudgetLine,
        initial: {
          division,
          year,
          level: isOfDistrict ? 'DISTRICT' : 'CITY',
          source: '',
          externalCode: '',
          amountFen: '',
        },
        backTo: '/budget',
        isChecked: true,
        send: (act, input, key) => act(OpenBudgetLineDocument, { input }, key),
      }}
    >
      <UnreadAlerts filters={filters} />
    </FormPage>
  );
}

type Option = { value: string; label: string };

function fieldsOf(districts: readonly Option[]): readonly Field[] {
  return [
    { name: 'division', kind: 'choice', label: BUDGET.division, options: districts },
    { name: 'year', kind: 'whole', label: BUDGET.year },
    { name: 'level', kind: 'choice', label: BUDGET.level, help: BUDGET.levelHelp, options: optionsOf(BUDGET_LEVEL) },
    { name: 'source', kind: 'choice', label: BUDGET.source, options: optionsOf(FUNDING_SOURCE) },
    { name: 'externalCode', kind: 'line', label: BUDGET.code, help: BUDGET.codeHelp },
    { name: 'amountFen', kind: 'money', label: BUDGET.amount },
  ];
}
