import { type Texts } from '../../schema-text';

/** The schema's descriptions of the contact details of offices, contractors and stations. */
export const CONTACT_TEXTS = {
  'Query.officeContacts': [
    '调用方有权查看的单位联系方式,按单位的角色和区划代码排列。单位可查看本单位及上级、下级单位的联系方式;承接主体可查看监管其社工站的区县和街道(镇)单位的联系方式。',
    'The contact details that the caller may read, sorted by the role and the division code of the office. An office ' +
      'may read its own contact details and the contact details of the offices above and below it. A contractor may ' +
      'read the contact details of the district and street offices that supervise its stations.',
  ],
  'Query.officeContacts(division)': [
    '区划代码:只列该区划本级的单位,不含下级;留空不限。',
    'The code of a division. Lists only the offices of the division itself, not of divisions below it. Omit it to ' +
      'list all.',
  ],
  ContactConnection: ['联系方式列表的一页。', 'A page of contacts.'],
  Contact: [
    '一个单位、承接主体或社工站的联系方式。单位和承接主体各自登记,社工站的由承接主体或街道办事处(镇政府)登记。',
    'The contact details of an office, a contractor or a station. Offices and contractors record their own details. ' +
      'The contractor or the street office records the details of a station.',
  ],
  'Contact.id': ['联系方式编号。', 'The id of the contact details.'],
  'Contact.role': [
    '单位的角色;承接主体和社工站的为空。',
    'The role of the office. Null for a contractor and for a station.',
  ],
  'Contact.division': [
    '单位所在区划;承接主体和社工站的为空。',
    'The division of the office. Null for a contractor and for a station.',
  ],
  'Contact.personInCharge': [
    '负责人姓名。未登记的为空;社工站关闭或承接主体更换后已清除的,也为空。',
    'The name of the person in charge. Null if none is recorded, or if the name was erased after the station closed ' +
      'or its contractor changed.',
  ],
  'Contact.phone': ['办公电话;未登记的为空。', 'The office phone number. Null if none is recorded.'],
  'Contact.openingHours': [
    '每周办公时间,按星期和时刻排列;未登记的,列表为空。社工站的开放时间见 Station.openingHours。',
    'The weekly office hours in the order of the week. Empty if none are recorded. The opening hours of a station ' +
      'are in Station.openingHours.',
  ],
  'Contact.recordedOn': ['最近一次登记的日期。', 'The day on which the details were last recorded.'],
  'Contact.version': ['版本号,每变更一次增加 1。', 'The version number, which grows by one with each change.'],
  'Contractor.contact': [
    '承接主体的联系方式;未登记或调用方无权查看的为空。',
    'The contact details of the contractor. Null if none are recorded, or if the caller may not read them.',
  ],
  'Station.contact': [
    '社工站的工作联系方式,供有关单位使用;未登记或调用方无权查看的为空。向社会公开的电话见 Station.phone。',
    'The contact details of the station, for the offices concerned and the contractor. Null if none are recorded, or ' +
      'if the caller may not read them. The published phone number is in Station.phone.',
  ],
  'Mutation.recordOfficeContact': [
    '登记本单位的联系方式,取代原登记;单位由令牌确定。财政部门不登记姓名。',
    'Records the contact details of the caller’s own office, which the token determines. They replace the details ' +
      'that were recorded before. A finance bureau records no name.',
  ],
  RecordOfficeContactInput: ['登记本单位联系方式的内容。', 'The contact details to record for the caller’s office.'],
  'Mutation.recordContractorContact': [
    '承接主体登记本单位的联系方式,取代原登记。',
    'A contractor records its own contact details. They replace the details that were recorded before.',
  ],
  RecordContractorContactInput: [
    '登记承接主体联系方式的内容。',
    'The contact details to record for the caller’s contractor.',
  ],
  'Mutation.recordStationContact': [
    '承接主体或街道办事处(镇政府)登记社工站的工作联系方式,取代原登记,不向社会公开。社工站已关闭,或承接主体在该站的标段尚未开始的,返回 INVALID_STATE。',
    'The contractor or the street office records the contact details of a station. They replace the details that ' +
      'were recorded before, and are not published. The mutation is refused with INVALID_STATE for a closed station, ' +
      'and for a contractor whose lot at the station has not begun.',
  ],
  RecordStationContactInput: ['登记社工站工作联系方式的内容。', 'The contact details to record for a station.'],
  'RecordStationContactInput.stationId': ['社工站编号。', 'The id of the station.'],
  'RecordOfficeContactInput.expectedVersion': [
    '调用方所见的版本号;尚未登记的为 0。与当前版本号不符的,不予修改。',
    'The version number that the caller has seen, or 0 if nothing is recorded yet. The change is refused if the ' +
      'current version number is different.',
  ],
  'RecordOfficeContactInput.personInCharge': [
    '负责人姓名,1 至 64 个字符,不得换行;没有的留空。',
    'The name of the person in charge, one line of 1 to 64 characters. Omit it if there is none.',
  ],
  'RecordOfficeContactInput.phone': [
    '办公电话:区号-号码(-分机)或 400-123-4567;不得填写个人手机号码,没有的留空。',
    'The office phone number: area code, number and optional extension, or 400-123-4567. It must not be a personal ' +
      'mobile number. Omit it if there is none.',
  ],
  'RecordOfficeContactInput.openingHours': [
    '每周办公时间,至多 21 段;同一天的不得重叠。',
    'The weekly office hours, at most 21 periods. Periods of the same day must not overlap.',
  ],
  'RecordContractorContactInput.expectedVersion': [
    '调用方所见的版本号;尚未登记的为 0。与当前版本号不符的,不予修改。',
    'The version number that the caller has seen, or 0 if nothing is recorded yet. The change is refused if the ' +
      'current version number is different.',
  ],
  'RecordContractorContactInput.personInCharge': [
    '负责人姓名,1 至 64 个字符,不得换行;没有的留空。',
    'The name of the person in charge, one line of 1 to 64 characters. Omit it if there is none.',
  ],
  'RecordContractorContactInput.phone': [
    '办公电话:区号-号码(-分机)或 400-123-4567;不得填写个人手机号码,没有的留空。',
    'The office phone number: area code, number and optional extension, or 400-123-4567. It must not be a personal ' +
      'mobile number. Omit it if there is none.',
  ],
  'RecordContractorContactInput.openingHours': [
    '每周办公时间,至多 21 段;同一天的不得重叠。',
    'The weekly office hours, at most 21 periods. Periods of the same day must not overlap.',
  ],
  'RecordStationContactInput.expectedVersion': [
    '调用方所见的版本号;尚未登记的为 0。与当前版本号不符的,不予修改。',
    'The version number that the caller has seen, or 0 if nothing is recorded yet. The change is refused if the ' +
      'current version number is different.',
  ],
  'RecordStationContactInput.personInCharge': [
    '负责人姓名,1 至 64 个字符,不得换行;没有的留空。',
    'The name of the person in charge, one line of 1 to 64 characters. Omit it if there is none.',
  ],
  'RecordStationContactInput.phone': [
    '办公电话:区号-号码(-分机)或 400-123-4567;不得填写个人手机号码,没有的留空。',
    'The office phone number: area code, number and optional extension, or 400-123-4567. It must not be a personal ' +
      'mobile number. Omit it if there is none.',
  ],
} as const satisfies Texts;
