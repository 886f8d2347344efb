import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, OperationTypeNode } from 'graphql';
import { MUTATIONS } from '../../gateway/console/generated/permissions';
import { ROLES, type Role } from '../../shared/domain/roles';
import { tagOf } from '../../shared/graphql/audience/audience-tag';
import { documentOf } from '../support/registry/console/document-files';

const PAGES = join(__dirname, '../../gateway/console/roles');

/** The mutations that a role may send but that none of its pages sends, each with the reason. */
const WITHOUT_PAGE: Readonly<Partial<Record<Role, Readonly<Record<string, string>>>>> = {
  DISTRICT_BUREAU: {
    requestDisbursement: 'requestDisbursements requests one instalment as well as many',
    verifyTraining: 'verifyTrainings verifies one training as well as many',
  },
  DISTRICT_HUB: { verifyTraining: 'verifyTrainings verifies one training as well as many' },
  CONTRACTOR: {
    confirmReceipt: 'confirmReceipts confirms one payment as well as many',
    importHours: 'the grid of hours takes pasted rows, and logHours sends them',
  },
  FINANCE_BUREAU: { approveDisbursement: 'approveDisbursements approves one payment as well as many' },
};

/** The roles that have pages of their own in the console. Any other role has only its list of work items. */
const ROLES_WITH_PAGES = ROLES.filter((role) => existsSync(join(PAGES, tagOf(role), 'documents')));

function textsIn(folder: string, ending: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

/** Returns the mutations that the pages of a role can send: a page must import the document of the mutation. */
function mutationsReachedBy(role: Role): Set<string> {
  const folder = join(PAGES, tagOf(role));
  const pages = textsIn(folder, /\.tsx?$/).join('\n');
  const fields = documentOf(tagOf(role)).definitions.flatMap((each) => {
    if (each.kind !== Kind.OPERATION_DEFINITION || each.operation !== OperationTypeNode.MUTATION) return [];
    const isSent = new RegExp(`\\b${each.name?.value ?? ''}Document\\b`).test(pages);
    return isSent ? each.selectionSet.selections : [];
  });
  return new Set(fields.flatMap((field) => (field.kind === Kind.FIELD ? [field.name.value] : [])));
}

const missing = (role: Role) => {
  const reached = mutationsReachedBy(role);
  return MUTATIONS[role].filter((mutation) => !reached.has(mutation));
};

it.each(ROLES_WITH_PAGES)('gives %s a page for each act that it may perform', (role) => {
  expect([...missing(role)].sort()).toEqual(Object.keys(WITHOUT_PAGE[role] ?? {}).sort());
});

it('reads the pages of the roles', () => {
  expect(ROLES_WITH_PAGES).toEqual(expect.arrayContaining(['DISTRICT_HUB', 'CITY_PLATFORM', 'STREET_OFFICE']));
});
