import { type Texts } from '../../../schema-text';

/** The schema's descriptions of corrections to the registry of contractors. */
export const CORRECTION_TEXTS = {
  'Mutation.correctContractor': [
    '市民政局更正承接主体的登记事项;统一社会信用代码不可更正。原登记事项及更正原因予以留存。各项均无变化的,返回 BAD_USER_INPUT。',
    'The city bureau corrects the registered facts of a contractor, except its unified social credit code. The facts ' +
      'before the correction are kept with the reason. The mutation is refused with BAD_USER_INPUT if nothing would ' +
      'change.',
  ],
  CorrectContractorInput: ['更正承接主体登记事项的内容。', 'The correction of a contractor’s registered facts.'],
  'CorrectContractorInput.id': ['承接主体编号。', 'The id of the contractor.'],
  'CorrectContractorInput.expectedVersion': [
    '更正所依据的承接主体版本号;不是现行版本的,不予更正。',
    'The version number of the contractor on which the correction is based. The correction is refused if the current ' +
      'version number is different.',
  ],
  'CorrectContractorInput.reason': [
    '更正原因,不得换行,不超过 200 字。',
    'The reason for the correction, in one line of up to 200 characters.',
  ],
  'CorrectContractorInput.name': ['更正后的名称;不更正的不填。', 'The correct name. Omit it if the name is right.'],
  'CorrectContractorInput.kind': [
    '更正后的类别;不更正的不填。',
    'The correct legal form. Omit it if the legal form is right.',
  ],
  'CorrectContractorInput.treasuryFunded': [
    '更正后是否由财政拨款保障;不更正的不填。',
    'Whether the treasury funds the contractor. Omit it if the recorded value is right.',
  ],
  'CorrectContractorInput.division': [
    '更正后的登记地区划代码,至少四位;不更正的不填。',
    'The code of the division where the contractor is registered, at least 4 digits. Omit it if the recorded ' +
      'division is right.',
  ],
  'Contractor.corrections': [
    '登记事项的历次更正,由早到晚。',
    'The corrections of the registered facts of this contractor, oldest first.',
  ],
  ContractorCorrection: [
    '一次更正,列明更正前的登记事项。',
    'One correction, with the registered facts as they were before it.',
  ],
  'ContractorCorrection.version': ['被更正的版本号。', 'The version number before the correction.'],
  'ContractorCorrection.name': ['更正前的名称。', 'The name before the correction.'],
  'ContractorCorrection.kind': ['更正前的类别。', 'The legal form before the correction.'],
  'ContractorCorrection.treasuryFunded': [
    '更正前是否由财政拨款保障。',
    'Whether the treasury funded the contractor, as recorded before the correction.',
  ],
  'ContractorCorrection.correctedAt': ['更正时间。', 'The instant of the correction.'],
  'ContractorCorrection.reason': ['更正原因。', 'The reason for the correction.'],
  'ContractorCorrection.correctedBy': [
    '更正人,即其令牌所载用户。',
    'The person who made the correction, identified by the subject of their token.',
  ],
} as const satisfies Texts;
