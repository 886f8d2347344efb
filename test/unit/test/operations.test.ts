import { type DocumentNode, type OperationDefinitionNode, Kind, parse } from 'graphql';
import { committedSupergraph } from '../../../gateway/process/assemble-gateway';
import { apiSchema } from '../../../gateway/graph/audiences';
import { SCALARS } from '../../../shared/graphql/types/scalars';
import { mutationNames } from '../../support/registry/mutation-documents';
import { MUTATIONS_TO_COME, type ClientOperation, allClientMutations } from '../../support/registry/operations';
import { ACCOUNT_MUTATIONS } from '../../support/drivers/writes/account-writes';
import { MUTATIONS as OF_EVALUATIONS } from '../../support/drivers/writes/evaluation-writes';
import { MUTATIONS as OF_MONEY } from '../../support/drivers/writes/finance-writes';
import { MUTATIONS as OF_OVERSIGHT } from '../../support/drivers/writes/oversight-writes';
import {
  BULK_MUTATIONS as OF_MANY_PAYMENTS,
  MUTATIONS as OF_PAYMENTS,
} from '../../support/drivers/writes/payment-writes';
import { MUTATIONS as OF_PROCUREMENT } from '../../support/drivers/writes/procurement-writes';
import { MUTATIONS as OF_STAFF } from '../../support/drivers/writes/personnel-writes';
import { MUTATIONS as AT_STATIONS } from '../../support/drivers/writes/station-writes';
import {
  BULK_MUTATIONS as OF_MANY_REPORTS,
  MUTATIONS as OF_REPORTS,
} from '../../support/drivers/subgraph/submission-bench';

const there = new Set(mutationNames(apiSchema(committedSupergraph(), SCALARS)));
const operations = allClientMutations().map((each) => ({ ...each, field: rootOf(parse(each.source)) }));
const title = ({ file, name }: ClientOperation) => `${file}/${name}`;

it('states for every client mutation whether it exists or is planned', () => {
  expect(operations.filter(({ field }) => there.has(field) === MUTATIONS_TO_COME.has(field)).map(title)).toEqual([]);
});

const sendable = operations.filter(({ field }) => there.has(field)).map((each) => [title(each), each] as const);

it('requires a suite that sends each client mutation', () => {
  const ofMoney = [OF_MONEY, OF_PAYMENTS, OF_MANY_PAYMENTS, OF_PROCUREMENT];
  const suites = [OF_STAFF, AT_STATIONS, ...ofMoney, OF_EVALUATIONS, OF_REPORTS, OF_OVERSIGHT];
  const sent = new Set([...ACCOUNT_MUTATIONS, ...OF_MANY_REPORTS, ...suites.flatMap((each) => Object.keys(each))]);
  expect(sendable.filter(([, { field }]) => !sent.has(field)).map(([name]) => name)).toEqual([]);
});

function rootOf({ definitions }: DocumentNode): string {
  const operation = definitions.find(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  );
  const [root] = operation?.selectionSet.selections ?? [];
  return root?.kind === Kind.FIELD ? root.name.value : '';
}
