import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/laws/source-files';
import { type GraphQLSchema, getNamedType, isObjectType } from 'graphql';
import { type Role, ROLES } from '../../shared/domain/roles';
import { coordinatesOf } from '../support/registry/schema/asked-fields';
import { audienceSchemas } from '../support/registry/leak-bench';

const schemas = audienceSchemas();

function schemaOf(role: Role): GraphQLSchema {
  const schema = schemas.get(role);
  if (schema === undefined) throw new Error(`The role ${role} has no schema.`);
  return schema;
}
const fieldsOf = (role: Role) => coordinatesOf(schemaOf(role));
const seers = (pattern: RegExp) =>
  ROLES.filter((role) => fieldsOf(role).some((coordinate) => pattern.test(coordinate)));
const amountsOf = (role: Role) =>
  fieldsOf(role).filter((coordinate) => {
    const [name = '', field = ''] = coordinate.split('.');
    const type = schemaOf(role).getType(name);
    return isObjectType(type) && getNamedType(type.getFields()[field]?.type)?.name === 'Fen';
  });

describe('personal data', () => {
  it('shows no role the whole identity number, and its last digits only to the employer and the district bureau', () => {
    expect(seers(/identityNumber(?!Tail)|identityCipher|identityHash|idCard/i)).toEqual([]);
    const mayCompare: Role[] = ['DISTRICT_BUREAU', 'CONTRACTOR'];
    expect(seers(/(?<!SealedWorker\.)identityNumberTail/).filter((role) => !mayCompare.includes(role))).toEqual([]);
  });

  it('shows each role what the table of the README says', () => {
    const table = readFileSync(join(ROOT, 'shared/access/README.md'), 'utf8').split('## Personal data')[1] ?? '';
    const cells = (line: string) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim());
    const [head, , ...rows] = table.split('\n').filter((line) => line.startsWith('|'));
    const columns = cells(head ?? '').map((cell) => Array.from(cell.matchAll(/[A-Z_]{5,}/g), ([role]) => role));
    expect(rows.length).toBeGreaterThan(10);
    for (const row of rows) {
      const [field = '', ...marks] = cells(row);
      const coordinate = field.replaceAll('`', '');
      const said = marks.flatMap((mark, index) => (mark === 'yes' ? (columns[index + 1] ?? []) : []));
      const seen = ROLES.filter((role) => fieldsOf(role).includes(coordinate));
      expect([coordinate, [...seen].sort()]).toEqual([coordinate, said.sort()]);
    }
  });

  it('shows sealed personal data only to auditors, who open it by case number', () => {
    expect(seers(/^SealedWorker\./)).toEqual(['AUDITOR']);
  });

  it('shows birth dates only to the roles that check PE-2', () => {
    const mayCheck: Role[] = ['DISTRICT_BUREAU', 'DISTRICT_HUB', 'CONTRACTOR'];
    expect(seers(/(?<!SealedWorker)\.birthDate$/).filter((role) => !mayCheck.includes(role))).toEqual([]);
  });

  it('shows whole phone numbers only to the employer, the district bureau and the street', () => {
    const mayCall: Role[] = ['DISTRICT_BUREAU', 'STREET_OFFICE', 'CONTRACTOR'];
    expect(seers(/(?<!^Station|^Contact|SealedWorker)\.phone$/).filter((role) => !mayCall.includes(role))).toEqual([]);
  });

  it.each<[Role]>([['FINANCE_BUREAU'], ['PUBLIC'], ['FOLLOWER']])('shows %s no person at all', (role) => {
    const persons = /^(StationWorker|Certificate|Posting|Training|TrainingAttendee|Leave|ServiceHours)\./;
    expect(fieldsOf(role).filter((coordinate) => persons.test(coordinate))).toEqual([]);
    const ofPersons = fieldsOf(role).filter((each) => each !== 'Station.phone' && each !== 'Contact.phone');
    expect(ofPersons.filter((each) => /birth|phone|identity|\.staff$|\.workers?$/i.test(each))).toEqual([]);
  });

  it('shows the assessor ages and facts, but no names', () => {
    const named =
      /^(StationWorker|Certificate|TrainingAttendee)\.(name|phone|maskedPhone|birthDate|number|identity\w*)$/;
    expect(fieldsOf('ASSESSOR').filter((coordinate) => named.test(coordinate))).toEqual([]);
  });
});

describe('amounts of money', () => {
  it('shows the district hub no amount, only whether instalments are on time', () => {
    expect(amountsOf('DISTRICT_HUB')).toEqual([]);
  });

  it('shows a street office only the money of its own station’s lot', () => {
    const own = /^(Lot|StationFunding|DivisionFunding|Instalment)\./;
    expect(amountsOf('STREET_OFFICE').filter((coordinate) => !own.test(coordinate))).toEqual([]);
    expect(amountsOf('STREET_OFFICE')).not.toContain('DivisionFunding.budgetFen');
  });

  it('shows the public the agreed price, but no payment', () => {
    expect(amountsOf('PUBLIC').filter((coordinate) => !/^(Lot|ServiceContract)\.priceFen$/.test(coordinate))).toEqual(
      [],
    );
  });

  it('shows bank accounts only to the purchaser, the payer, the payee and their auditors', () => {
    const parties: Role[] = ['FINANCE_BUREAU', 'CONTRACTOR', 'DISTRICT_BUREAU', 'AUDITOR'];
    for (const account of [/bankAccount/, /^PaymentAccount\./, /\.paymentAccounts?$/, /paymentAccountAttachment/]) {
      expect(seers(account).sort()).toEqual([...parties].sort());
    }
  });

  it('shows the text and contact details of a complaint only to the district bureau', () => {
    expect(seers(/^Complaint\.(?:text|contact|remark|extensionReason|hotlineNumber\w+)$/)).toEqual(['DISTRICT_BUREAU']);
  });

  it('hides evaluation points from the public, finance, the assessor and the follower', () => {
    const graders: Role[] = ['PUBLIC', 'FINANCE_BUREAU', 'ASSESSOR', 'FOLLOWER'];
    expect(seers(/^Evaluation\.score$|EvaluationDimension\./).filter((role) => graders.includes(role))).toEqual([]);
  });
});

/**
 * The fields that the public must be able to read, by type. The public may read no other fields, except the fields of
 * connections.
 */
const DISCLOSED: Readonly<Record<string, readonly string[]>> = {
  Query: [
    ...['station', 'stations', 'contract', 'contracts', 'contractor', 'procurementNotice', 'procurementNotices'],
    ...['policy', 'division', 'evaluations'],
    // The author of a complaint reads its status with the receipt.
    'complaintStatus',
  ],
  Station: [
    ...['id', 'name', 'status', 'openedOn', 'serviceKinds', 'venue', 'division', 'district', 'lot'],
    // The telephone number and the opening hours show citizens how to reach the station.
    ...['phone', 'openingHours', 'latestEvaluation'],
  ],
  OpeningHours: ['weekday', 'opensAt', 'closesAt'],
  Venue: ['address'],
  Division: ['code', 'name', 'kind', 'station', 'coverage', 'children'],
  Coverage: ['streets', 'operating'],
  Lot: ['id', 'status', 'priceFen', 'contract', 'station'],
  ServiceContract: [
    ...['id', 'kind', 'status', 'signedOn', 'startsOn', 'endsOn', 'priceFen'],
    // `districtCode` names the district that purchases the service.
    ...['districtCode', 'contractor', 'notice', 'lots'],
  ],
  Contractor: ['id', 'name', 'creditCode', 'kind'],
  ProcurementNotice: [
    ...['id', 'kind', 'title', 'content', 'standard', 'requirements', 'method', 'contractorConditions'],
    ...['districtCode', 'publishedAt', 'award', 'contract'],
  ],
  Award: ['id', 'awardedOn', 'creditCheckedOn', 'contractor'],
  Evaluation: ['id', 'projectYear', 'grade', 'station'],
  Policy: ['division', 'version', 'effectiveFrom', 'rules', 'calendar', 'complaintWorkingDays'],
  // The author of a complaint reads its progress with the receipt.
  ComplaintProgress: [
    ...['status', 'receivedOn', 'dueOn', 'extendedOn', 'outcome', 'publishedAnswer', 'answeredOn', 'transferredTo'],
  ],
  PolicyRule: ['id', 'title', 'clause', 'clauseSummary', 'owner', 'force', 'waivable', 'parameters'],
  PolicyParameter: ['name', 'value', 'unit'],
  PolicyCalendar: ['year', 'source', 'holidays', 'workdays'],
  PageInfo: ['hasNextPage', 'hasPreviousPage', 'startCursor', 'endCursor'],
};

it('shows the public exactly the fields that must be disclosed', () => {
  const disclosed = Object.entries(DISCLOSED).flatMap(([type, names]) => names.map((name) => `${type}.${name}`));
  const isList = (coordinate: string) => /^\w+Connection\.(nodes|pageInfo|totalCount)$/.test(coordinate);
  const shown = fieldsOf('PUBLIC').filter((coordinate) => !isList(coordinate));
  expect(shown.sort()).toEqual(disclosed.sort());
});

it('shows the facts for the rules only to the assessor', () => {
  const types = /^(Premises|Plaque|Street|Staff|Week|Posting|Lot|GeneralBudget)Facts\./;
  const fields = /^Query\.assessed|^(Station|Division)\.(\w+Facts|openStations|stationIds)$/;
  expect(seers(types)).toEqual(['ASSESSOR']);
  expect(seers(fields)).toEqual(['ASSESSOR']);
});

it('shows a follower only its identity, the event feeds, and what the gateway must know of callers and files', () => {
  const types = /^(PageInfo|Event|EventConnection|Actor|Subject|EndedDivision|HubTerm|MachineClient)\./;
  const others = fieldsOf('FOLLOWER').filter((coordinate) => !types.test(coordinate));
  const feeds = ['evaluation', 'finance', 'personnel', 'station'].map((name) => `Query.${name}Events`);
  const asked = ['endedDivisions', 'hubTerms', 'isRegisteredContractor', 'machineClient', 'disabledMachineClients'];
  const contents = ['erasedContents', 'evaluationContents', 'financeContents', 'stationContents'];
  const own = [...asked, ...contents, 'me'].map((name) => `Query.${name}`);
  expect(others.sort()).toEqual(['Me.role', 'Me.subject', ...own, ...feeds].sort());
});

it('gives the assessor a schema of its own, and shows the federation fields to no role', () => {
  expect(schemaOf('ASSESSOR')).not.toBe(schemaOf('AUDITOR'));
  expect(seers(/^Query\._(entities|service)$/)).toEqual([]);
});
