import { useParams } from 'react-router-dom';
import { lastDayOfYear } from '../../../../../shared/kernel/dates/period';
import { contractRoomUntil } from '../../../../../shared/policy/encumbrance';
import {
  BudgetLineListDocument,
  type BudgetLineListQuery,
  CommitBudgetDocument,
  ContractRecordDocument,
  type ContractRecordQuery,
} from '../../../generated/documents/finance-bureau';
import { commitBudget } from '../../../generated/limits';
import { type Fault } from '../../../graph/refusal';
import { FormPage } from '../../../kit/entry/form-page';
import { LinkButton } from '../../../kit/feedback/link-button';
import { PageFault } from '../../../kit/feedback/page-fault';
import { type Values } from '../../../kit/form/field';
import { LoadedRecord } from '../../../kit/record/loaded-record';
import { useRecord } from '../../../kit/record/use-record';
import { useWhole } from '../../../kit/record/use-whole';
import { lineText } from '../../../nouns/budget/budget-line';
import {
  type LineChoice,
  fieldOf,
  lineFields,
  postingsOf,
  sumOf,
  withLineFaults,
} from '../../../nouns/budget/line-amounts';
import { SumOfLines } from '../../../nouns/budget/sum-of-lines';
import { useSession } from '../../../session/session-context';
import { BUDGET } from '../../../words/finance/budget';
import { yuan } from '../../../words/format';
import { say } from '../../../words/language';

type Contract = NonNullable<ContractRecordQuery['contract']>;
type Line = LineChoice & { leftFen: number };

/** Shows the form that encumbers budget lines of this year for a contract. */
export function CommitPage() {
  const { id = '' } = useParams();
  const loaded = useRecord(ContractRecordDocument, { id }, 'form');
  return (
    <LoadedRecord loaded={loaded} pick={({ contract }) => contract}>
      {(contract, reload) => <LinesOfDistrict contract={contract} reload={reload} />}
    </LoadedRecord>
  );
}

type OfContract = { contract: Contract; reload: () => void };

function LinesOfDistrict({ contract, reload }: OfContract) {
  const { today } = useSession();
  const year = Number(today.slice(0, 4));
  const loaded = useWhole(BudgetLineListDocument, 'budgetLines', { division: contract.districtCode, year }, 'form');
  return (
    <LoadedRecord loaded={loaded} pick={(lines) => lines}>
      {(lines, reloadLines) => (
        <CommitForm
          contract={contract}
          lines={linesOf(lines)}
          reload={() => {
            reload();
            reloadLines();
          }}
        />
      )}
    </LoadedRecord>
  );
}

type BudgetLine = NonNullable<BudgetLineListQuery['budgetLines']>['nodes'][number];

/**
 * Returns the budget lines that have money left. A line stays in the list even if its source may not pay contracts,
 * because a waiver may allow the payment.
 */
function linesOf(nodes: readonly BudgetLine[]): Line[] {
  return nodes
    .filter(({ availableFen }) => availableFen > 0)
    .sort((one, other) => Number(other.mayPayContracts) - Number(one.mayPayContracts))
    .map((line) => {
      const left = say(BUDGET.lineLeft, { left: yuan(line.availableFen) });
      const help = line.mayPayContracts === false ? `${left};${say(BUDGET.barred)}` : left;
      return { id: line.id, text: lineText(line), help, leftFen: line.availableFen };
    });
}

function faultsOf(values: Values, lines: readonly Line[], roomFen: number): Fault[] {
  const postings = postingsOf(values, lines);
  const first = fieldOf(lines[0]?.id ?? '');
  if (postings.length === 0) return [{ field: first, message: say(BUDGET.nothing) }];
  const above = postings.flatMap(({ budgetLineId, amountFen }) => {
    const line = lines.find(({ id }) => id === budgetLineId);
    if (line === undefined || amountFen <= line.leftFen) return [];
    const message = say(BUDGET.aboveLeft, { line: line.text, left: yuan(line.leftFen) });
    return [{ field: fieldOf(line.id), message }];
  });
  const sum = sumOf(postings);
  if (above.length > 0 || sum <= BigInt(roomFen)) return above;
  return [{ field: first, message: say(BUDGET.aboveRoom, { sum: yuan(sum), room: yuan(roomFen) }) }];
}

function CommitForm({ contract, lines, reload }: OfContract & { lines: readonly Line[] }) {
  const { today } = useSession();
  const { id, priceFen, committedFen, contractor } = contract;
  const { roomFen, needFen } = contractRoomUntil(contract.lots, lastDayOfYear(Number(today.slice(0, 4))));
  const title = say(BUDGET.commitTitle, { contractor: contractor?.name ?? '' });
  if (lines.length === 0) {
    return (
      <PageFault title={title} text={say(BUDGET.noLines)}>
        <LinkButton to="/budget">{say(BUDGET.list)}</LinkButton>
      </PageFault>
    );
  }
  const amounts = { price: yuan(priceFen), committed: yuan(committedFen), room: yuan(roomFen), need: yuan(needFen) };
  return (
    <FormPage
      onReload={reload}
      spec={{
        id: `commit-${id}`,
        title,
        fields: lineFields(lines),
        limits: commitBudget,
        initial: {},
        backTo: `/contracts/${id}?tab=commitments`,
        isChecked: true,
        review: (values, entered) => [<SumOfLines key="sum" postings={postingsOf(values, lines)} />, entered],
        check: (values) => faultsOf(values, lines, roomFen),
        send: async (act, values, key) => {
          const postings = postingsOf(values, lines);
          const input = { contractId: id, postings };
          return withLineFaults(await act(CommitBudgetDocument, { input }, key), postings);
        },
      }}
      below={(values) => (
        <p aria-live="polite">{say(BUDGET.willCommit, { sum: yuan(sumOf(postingsOf(values, lines))) })}</p>
      )}
    >
      <p className="hint">{say(BUDGET.commitHint, amounts)}</p>
    </FormPage>
  );
}
