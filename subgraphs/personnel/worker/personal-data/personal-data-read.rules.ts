import { type PersonalDataReadRow, type ReadFlag } from './personal-data-read.row';

/** The fields of the graph that show personal data unmasked, by the column that says that it was shown. */
const FIELDS: Readonly<Record<ReadFlag, string>> = {
  readBirthDate: 'StationWorker.birthDate',
  readPhone: 'StationWorker.phone',
  readIdentityNumberTail: 'StationWorker.identityNumberTail',
  readCertificateNumber: 'Certificate.number',
};

/** Which of them one request was shown of one worker. */
export function fieldsRead(row: Pick<PersonalDataReadRow, ReadFlag>): string[] {
  return (Object.keys(FIELDS) as ReadFlag[]).filter((flag) => row[flag]).map((flag) => FIELDS[flag]);
}
