import { VERDICT } from '../../../../shared/domain/standard';
import { FindingListDocument, StreetsOfCityDocument } from '../../generated/documents/auditor';
import { RULES } from '../../generated/rules';
import { ListPage } from '../../kit/list/list-page';
import { type ListSpec } from '../../kit/list/list-spec';
import { readConnection } from '../../kit/list/read-connection';
import { type ReadPage } from '../../kit/list/use-rows';
import { readWhole } from '../../kit/record/read-whole';
import { useStreets } from '../../nouns/division/streets';
import { type FindingListRow, useFindingColumns } from '../../nouns/finding/finding-list';
import { MONEY_CHAIN } from '../../words/audit/record';
import { optionsOf, ruleText } from '../../words/labels';
import { say } from '../../words/language';
import { STATION } from '../../words/nouns/station';

type Row = FindingListRow;

/** The value of the rule filter that means all rules about contracts and money. */
const MONEY_RULES = 'CO,FN';

const isOfMoney = (rule: string) => rule.startsWith('CO-') || rule.startsWith('FN-');
const rules = Object.keys(RULES).sort((one, other) => Number(isOfMoney(other)) - Number(isOfMoney(one)));

const readPage = readConnection(
  FindingListDocument,
  (filters) => filters,
  (data) => data.findings,
);

/**
 * Reads a page of findings. The Hub filters by one rule only. For all rules about contracts and money, this function
 * therefore reads every page and filters the findings itself.
 */
const read: ReadPage<Row> = async (ask, { rule, ...filters }, after) => {
  if (rule !== MONEY_RULES) return readPage(ask, rule === undefined ? filters : { ...filters, rule }, after);
  const whole = await readWhole(
    (from) => readPage(ask, filters, from),
    () => true,
  );
  if (whole === null || whole.data === null) return { data: null, refusal: whole?.refusal ?? null };
  const nodes = whole.data.filter((each) => isOfMoney(each.rule));
  return { data: { nodes, totalCount: nodes.length, pageInfo: { hasNextPage: false } }, refusal: whole.refusal };
};

const SPEC: Omit<ListSpec<Row>, 'columns'> = {
  name: 'findings',
  title: MONEY_CHAIN.findings,
  filters: [
    {
      name: 'rule',
      label: STATION.rule,
      kind: 'choice',
      options: [
        { value: MONEY_RULES, label: say(MONEY_CHAIN.contractsAndMoney) },
        ...rules.map((rule) => ({ value: rule, label: ruleText(rule) })),
      ],
    },
    { name: 'verdict', label: STATION.verdict, kind: 'choice', options: optionsOf(VERDICT) },
  ],
  read,
  idOf: ({ id }) => id,
  // The Hub filters by one rule only. An export for all rules about contracts and money therefore contains the findings
  // of the other rules too.
  exportFilters: ({ rule, ...filters }) =>
    rule === undefined || rule === MONEY_RULES ? filters : { ...filters, rule },
};

/** Shows the findings. The rule filter offers the rules about contracts and money first. */
export function FindingsPage() {
  const columns = useFindingColumns(useStreets(StreetsOfCityDocument).data);
  return <ListPage spec={{ ...SPEC, columns }} />;
}
