import type { TextTable } from '../i18n/textTable.js';

export const workspaceTexts = {
  'workspace.role': { zh: '演示身份', en: 'Demonstration role' },
  'workspace.visitor': { zh: '访客', en: 'Visitor' },
  'workspace.enterprise': { zh: '企业', en: 'Enterprise' },
  'workspace.institution': { zh: '金融机构', en: 'Institution' },
  'workspace.bureau': { zh: '主管部门', en: 'Bureau' },
  'workspace.enterprises': { zh: '示例企业', en: 'Enterprises' },
  'workspace.institutions': { zh: '示例机构', en: 'Institutions' },
  'workspace.chooseEnterprise': { zh: '选择示例企业', en: 'Choose a demo enterprise' },
  'workspace.chooseInstitution': { zh: '选择示例机构', en: 'Choose a demo institution' },
  'workspace.dashboard': { zh: '质押看板', en: 'Dashboard' },
  'workspace.report': { zh: '月报', en: 'Monthly report' },
  'workspace.profile': { zh: '企业画像', en: 'Profile' },
  'workspace.scores': { zh: '评分自测', en: 'Score self-test' },
  'workspace.institutionProducts': { zh: '产品与覆盖', en: 'Products and reach' },
  'workspace.navigation': { zh: '工作台导航', en: 'Workspace navigation' },
} as const satisfies TextTable;
