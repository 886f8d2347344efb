import { type Texts } from '../../schema-text';

/** The schema's descriptions of the import of whole sheets of workers and of hours. */
export const IMPORT_TEXTS = {
  'Mutation.importWorkers': [
    '按人员登记表批量登记人员;有一行有误的,全部不予登记。',
    'Registers all persons of a sheet. If one row is faulty, no person is registered.',
  ],
  ImportWorkersInput: [
    '人员登记表,各行要求与 RegisterWorkerInput 相同。',
    'A sheet of persons to register. Each row follows the rules of RegisterWorkerInput.',
  ],
  'ImportWorkersInput.rows': ['登记表各行,1 至 2000 行。', 'The rows of the sheet, 1 to 2,000.'],
  'Mutation.importHours': [
    '按工时表批量填报工时;有一行有误的,全部不填报。与已有登记一致的保持原状态,但已退回的重新转为已填报。',
    'Logs all hours of a sheet. If one row is faulty, no hours are logged. Hours that are already recorded with the ' +
      'same values keep their status, except returned hours, which become LOGGED again.',
  ],
  ImportHoursInput: [
    '一个社工站一周的工时表,各行要求与 LogHoursInput 相同。',
    'A sheet with the hours of one week at one station. Each row follows the rules of LogHoursInput.',
  ],
  'ImportHoursInput.stationId': ['社工站编号。', 'The id of the station.'],
  'ImportHoursInput.week': [
    '工时所属的周次,本周或以前的周次。',
    'The ISO week of the hours: the current week or an earlier one.',
  ],
  'ImportHoursInput.rows': ['工时表各行,1 至 2000 行。', 'The rows of the sheet, 1 to 2,000.'],
  ImportResult: [
    '导入结果:或者全部导入,或者全部不导入并列出有误的行。',
    'The outcome of an import. Either all rows are imported, or no row is imported and the faulty rows are listed.',
  ],
  'ImportResult.imported': [
    '导入的行数:全部,或 0。',
    'The number of rows that were imported: the number of all rows, or 0.',
  ],
  'ImportResult.faults': [
    '各行的错误,按行自上而下排列;全部导入的为空列表。',
    'The faults of the rows, in the order of the rows. The list is empty if all rows were imported.',
  ],
  ImportFault: ['表格一行的一处错误。', 'A fault in one row of a sheet.'],
  'ImportFault.line': ['有误的行的行号,与提交的行号一致。', 'The number of the faulty row, as given in the request.'],
  'ImportFault.column': [
    '有误的列的标题;整行有误的为空。',
    'The title of the faulty column. Null if the whole row is faulty.',
  ],
  'ImportFault.reason': ['错误原因,以中文说明。', 'The reason for the error, in Chinese.'],
} as const satisfies Texts;
