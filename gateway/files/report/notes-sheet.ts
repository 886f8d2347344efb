import { POLICIES, policyFor } from '../../../shared/policy/policy';
import { type TableSheet } from '../../../shared/tabular/xlsx/stream-workbook';
import { type ReportOf } from '../file-source';
import { type Note, notesTable } from '../notes-table';

/** Returns the sheet that explains how to read the other sheets. */
export function notesSheet(of: ReportOf, name: string): TableSheet {
  const policy = policyFor(POLICIES, { division: of.division, on: of.today });
  const notes: Note[] = [
    { topic: '范围', text: `${name}(${of.division}),${of.year} 年度` },
    { topic: '生成日期', text: `${of.today}(北京时间);各表为生成时的数据,趋势表为各月末的数据` },
    {
      topic: '标准',
      text: policy === null ? '没有适用的标准' : `版本 ${policy.version},自 ${policy.effectiveFrom} 起施行`,
    },
    { topic: '达标', text: '待核实的不计为达标。经特殊情况核准的仍计为不达标,另行注明核准' },
    { topic: '比例', text: '没有可计算的对象时留空,不计为 0% 或 100%' },
    {
      topic: '年末评定',
      text: `${of.year} 年 12 月 31 日(或者此前最近一次)的评定结论,年度终了后不再变动;年度未终了的为空`,
    },
    { topic: '金额', text: '单位为元,由以分为单位的整数换算,不作四舍五入' },
    { topic: '个人信息', text: '本报告不含个人信息,人员只计人数' },
  ];
  return notesTable(notes);
}
