import { CERTIFICATE_LEVEL, type CertificateLevel } from '../../../../shared/domain/personnel';
import { askUncached } from '../../graph/ask-uncached';
import { type Document } from '../../graph/document';
import { type Fact, Facts } from '../../kit/record/facts';
import { PersonalData } from '../../kit/record/personal-data';
import { listText } from '../../words/format';
import { labelOf } from '../../words/labels';
import { PERSONNEL } from '../../words/nouns/personnel';

/** The personal data of a worker. Fields that the role may not read are absent. */
type PersonalRow = {
  birthDate: string;
  phone?: string;
  identityNumberTail?: string | null;
  certificates?: readonly { level: CertificateLevel; number: string }[];
};
export type PersonalDocument = Document<{ worker: PersonalRow | null }, { id: string }>;

/** Reveals the personal data of a worker on click. The answer is not cached. */
export function WorkerPersonal({ document, id }: { document: PersonalDocument; id: string }) {
  return (
    <PersonalData<{ worker: PersonalRow | null }>
      read={() => askUncached(document, { id })}
      show={({ worker }) => <Facts facts={worker === null ? [] : factsOf(worker)} />}
    />
  );
}

function factsOf({ birthDate, phone, identityNumberTail, certificates }: PersonalRow): Fact[] {
  const facts: Fact[] = [[PERSONNEL.birthDate, birthDate]];
  if (phone !== undefined) facts.unshift([PERSONNEL.phone, phone]);
  if (identityNumberTail !== undefined) facts.push([PERSONNEL.identityTail, identityNumberTail]);
  if (certificates !== undefined) {
    const numbers = certificates.map(({ level, number }) => `${labelOf(CERTIFICATE_LEVEL, level)} ${number}`);
    facts.push([PERSONNEL.certificateNumber, listText(numbers)]);
  }
  return facts;
}
