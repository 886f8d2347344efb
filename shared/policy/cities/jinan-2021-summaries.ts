import { type Label } from '../../domain/vocabulary';
import { type RuleId } from '../rules/registry';

/**
 * What each clause of Jinan's plan demands, in Chinese and English. The words are the Hub's own and do not quote the
 * plan.
 */
export const JINAN_2021_SUMMARIES = {
  'ST-1': {
    zh: '每个街道(镇)设一个社工站,按期全部建成并正常运行。',
    en: 'Each street or town must have one station. All stations must be built in time and operate normally.',
  },
  'ST-2': {
    zh: '社工站应当有固定场所,由区县或街道(镇)提供;办公设备由街道(镇)配备。',
    en: 'Each station must have a fixed venue, which the district, street or town provides. The street or town must provide office equipment.',
  },
  'ST-3': {
    zh: '室内外均应在显著位置悬挂名称和标识统一的标牌。',
    en: 'Plaques with the uniform name and emblem must hang outdoors and indoors in a prominent place.',
  },
  'ST-4': {
    zh: '区县统一制定人员、财务、志愿者、场所、档案和服务对象数据库六项制度,社工站照此执行。',
    en: 'The district must make six regulations, on personnel, finance, volunteers, venue, archives and the service recipient database. The stations must follow them.',
  },
  'ST-5': {
    zh: '社工站只提供专业服务、人才培养、社区治理三类服务,不承担涉密、行政和管理事务。',
    en: 'A station must provide only professional service, talent training and community governance. It must not do confidential, administrative or management work.',
  },
  'PE-1': {
    zh: '每个社工站的驻站人员原则上不少于三人。',
    en: 'In principle, a station must have at least three workers.',
  },
  'PE-2': {
    zh: '驻站人员的年龄不超过四十周岁。',
    en: 'Each worker must be at most forty years old.',
  },
  'PE-3': {
    zh: '驻站人员须有大专以上学历。',
    en: 'Each worker must have at least a junior college education.',
  },
  'PE-4': {
    zh: '驻站人员中,社会工作或相关专业毕业的和持证的合计不少于三分之二。',
    en: 'At least two thirds of the workers must have graduated in social work or a related major, or hold the certificate.',
  },
  'PE-5': {
    zh: '驻站人员每人每周在社区(村)服务不少于二十四小时。',
    en: 'Each worker must serve at least twenty-four hours a week in communities or villages.',
  },
  'PE-6': {
    zh: '合同签订后一个月内,驻站人员培训合格并到岗。',
    en: 'Trained staff must be on post within one month after the contract is signed.',
  },
  'CO-1': {
    zh: '购买服务合同的期限为三年。',
    en: 'The term of a service contract must be three years.',
  },
  'CO-2': {
    zh: '合同应当载明服务内容、期限、数量、质量、价款、结算、权利义务和违约责任。',
    en: 'A contract must state the content of the service, its term, quantity and quality, the price, the settlement, the rights and duties, and the liability for breach.',
  },
  'CO-3': {
    zh: '同一区县的社工总站和社工站不得由同一主体承接。',
    en: 'The contractor of a district hub must not also be the contractor of a station in the same district.',
  },
  'CO-4': {
    zh: '承接主体须依法成立,不得是由财政拨款保障的群团组织;确定中标(成交)供应商前应当核查其信用。',
    en: 'A contractor must be lawfully established and must not be a mass organisation that the treasury funds. Its credit must be checked before the award.',
  },
  'CO-5': {
    zh: '承接的项目不得转包。',
    en: 'A contractor must not assign the contract to another body.',
  },
  'CO-6': {
    zh: '采购前应当公开服务内容、标准、要求、方式和承接条件。',
    en: 'The content, standard, requirements and method of the service, and the conditions for contractors, must be published before the procurement.',
  },
  'FI-1': {
    zh: '区县每年三月底前将当年的购买服务计划报市备案。',
    en: 'By the end of March each year, the district must file its procurement plan for the year with the city.',
  },
  'FI-2': {
    zh: '人员到岗后应当先开展需求调研,再制定服务计划。',
    en: 'Once staff are on post, the contractor must first survey the needs and then make the service plan.',
  },
  'FI-3': {
    zh: '承接主体每月向区县和街道(镇)报送服务简报。',
    en: 'Each month the contractor must submit a brief to the district and to the street or town.',
  },
  'FI-4': {
    zh: '承接主体按项目年度报送中期工作报告和终期工作报告。',
    en: 'In each project year the contractor must submit a mid-term report and a final report.',
  },
  'FI-5': {
    zh: '区县每年十一月底前向市报送实施情况报告。',
    en: 'By the end of November each year, the district must submit its implementation report to the city.',
  },
  'EV-1': {
    zh: '区县和街道(镇)每年共同评估每个社工站;各维度分值和等次分数线为演示参数,由本系统设定。',
    en: 'Each year the district and the street or town must jointly evaluate each station. The points of each dimension and the grade thresholds are demonstration parameters of this Hub.',
  },
  'EV-2': {
    zh: '评估结果为合格及以上的,在合同期内继续服务;不合格的,终止该标段。',
    en: 'If the evaluation result of a station is qualified or better, the service continues within the contract term. If it is unqualified, the lot must be terminated.',
  },
  'EV-3': {
    zh: '市每年会同财政部门部署检查各区县的社工站项目。',
    en: 'Each year the city, with the finance bureau, must have the station projects of all districts inspected.',
  },
  'FN-1': {
    zh: '经费列入市和区县两级一般公共预算,按比例分担。',
    en: 'The general public budgets of the city and the district must each bear a share of the cost.',
  },
  'FN-2': {
    zh: '经费分来源和层级管理,每笔支出来源可查。',
    en: 'Funds must be managed by source and level, so that the source of each payment can be traced.',
  },
  'FN-3': {
    zh: '区县财政按合同约定拨付经费,不得超过合同价款。',
    en: 'The district treasury must pay as the contract provides, and never more than the contract price.',
  },
} as const satisfies Record<RuleId, Label>;
