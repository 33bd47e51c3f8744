import type { TextTable } from '../../shared/i18n/textTable.js';

export const homeTexts = {
  'home.title': { zh: '先看匹配结果，再决定找谁', en: 'See what fits before you decide whom to ask' },
  'home.purpose': {
    zh: '填几项信息，就能看到哪些科技金融产品适合贵公司、为什么、要花多少钱。',
    en: 'Answer a few questions to see which technology finance products fit your enterprise, why, and what they cost.',
  },
  'home.field': { zh: '统一社会信用代码或企业名称', en: 'Credit code or name of the enterprise' },
  'home.fieldHint': {
    zh: '用于查找平台上已有的企业信息，可以不填。',
    en: 'Finds facts that the platform already has; you may leave it empty.',
  },
  'home.start': { zh: '开始匹配', en: 'Start matching' },
  'home.direct': { zh: '不填编码，直接开始', en: 'Start without a code' },
  'home.notFound': { zh: '未查到，可直接填写。', en: 'Not found; you can fill in the facts yourself.' },
  'home.fillIn': { zh: '直接填写', en: 'Fill in the facts' },
  'home.several': {
    zh: '查到 {{count}} 家，请选一家：',
    en: { one: '{{count}} enterprise found:', other: '{{count}} enterprises found; choose one:' },
  },
  'home.demoMore': { zh: '再看后面的企业', en: 'Show the enterprises that follow' },
  'home.demo': {
    zh: '选一家示例企业（{{count}} 家）',
    en: { one: 'Choose a demo enterprise ({{count}})', other: 'Choose a demo enterprise ({{count}})' },
  },
  'home.how': { zh: '三步看到结果', en: 'How it works' },
  'home.how1': {
    zh: '说明要多少资金、用多久、做什么用。',
    en: 'Say how much you need, for how long, and for what.',
  },
  'home.how2': {
    zh: '再答几个问题，最多十题；不清楚的可以跳过，随时可看结果。',
    en: 'Answer a few more questions, ten at most. Skip what you are not sure of; see the results at any time.',
  },
  'home.how3': {
    zh: '逐个产品看结论、依据和成本，再决定联系哪家机构。',
    en: 'Read each outcome with its reasons and cost, then decide which institution to ask.',
  },
  'home.outcomes': { zh: '四种结论', en: 'The four outcomes' },
  'home.ELIGIBLE': {
    zh: '已知信息满足全部公开条件。是否授信由机构审批决定。',
    en: 'All published conditions are met by what is known. The institution decides on credit.',
  },
  'home.NEARLY': {
    zh: '只差机构可酌情放宽的条件，或差得很少。',
    en: 'Only conditions that the institution may waive, or that are missed by little, fail.',
  },
  'home.UNKNOWN': {
    zh: '还缺信息，不能判断。缺什么会逐项列出。',
    en: 'Facts are missing, so it can’t be told. What is missing is listed.',
  },
  'home.INELIGIBLE': {
    zh: '有已知信息不满足条件。写明是哪一条，差多少。',
    en: 'A known fact fails a condition. Which one, and by how much, is shown.',
  },
  'home.figures': { zh: '公开数据', en: 'Published figures' },
  'home.figuresSource': { zh: '来源：{{source}}', en: 'Source: {{source}}' },
  'home.figuresAll': { zh: '查看全部公开数据', en: 'See all published figures' },
  'home.privacy': {
    zh: '不用注册。填写的内容只留在这个浏览器标签页，关闭后即清除。',
    en: 'No sign-up. What you fill in stays in this browser tab and goes when you close it.',
  },
} as const satisfies TextTable;
