import { type PersonalDataReadRow, type ReadFlag } from './personal-data-read.row';

/** The fields of the schema that show unmasked personal data, by the column that notes the read. */
const FIELDS: Readonly<Record<ReadFlag, string>> = {
  readBirthDate: 'StationWorker.birthDate',
  readPhone: 'StationWorker.phone',
  readIdentityNumberTail: 'StationWorker.identityNumberTail',
  readCertificateNumber: 'Certificate.number',
  readQualificationFile: 'StationWorker.qualificationFiles',
  openedSealed: 'SealedWorker',
};

/** Returns the fields that one request showed of one worker. */
export function fieldsRead(row: Pick<PersonalDataReadRow, ReadFlag>): string[] {
  return (Object.keys(FIELDS) as ReadFlag[]).filter((flag) => row[flag]).map((flag) => FIELDS[flag]);
}
