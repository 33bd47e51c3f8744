import type { TextTable } from '../../shared/i18n/textTable.js';

export const resultsTexts = {
  'results.easiestWay': { zh: '最省力的办法：{{changes}}', en: 'The least it takes: {{changes}}' },
  'results.title': { zh: '匹配结果', en: 'Matches' },
  'results.titleFor': { zh: '{{name}}的匹配结果', en: 'Matches for {{name}}' },
  'results.asOf': {
    zh: '截至 {{date}} · 目录版本 {{version}}',
    en: 'As of {{date}} · catalogue version {{version}}',
  },
  'results.lpr': {
    zh: 'LPR（{{date}} 公布）：1 年期 {{oneYear}}，5 年期以上 {{fiveYear}}。',
    en: 'LPR (published {{date}}): 1-year {{oneYear}}, over 5 years {{fiveYear}}.',
  },
  'results.lprChecked': { zh: '已查至 {{through}}。', en: 'Checked through {{through}}.' },
  'results.lastYear': { zh: '“上年”指 {{year}} 年', en: '“last year” is {{year}}' },
  'results.profile': { zh: '企业信息第 {{version}} 版', en: 'Profile version {{version}}' },
  'results.blank': { zh: '还没有可匹配的信息', en: 'Nothing to match by yet' },
  'results.blankAdvice': {
    zh: '先答一题就能看到结果，或从首页选一家示例企业。',
    en: 'Answer one question to see results, or choose a demo enterprise on the home page.',
  },
  'results.begin': { zh: '开始回答', en: 'Start answering' },
  'results.need': { zh: '说明资金需求', en: 'Say what you need' },
  'results.print': { zh: '打印', en: 'Print' },
  'results.copy': { zh: '复制链接', en: 'Copy link' },
  'results.copied': {
    zh: '链接已复制。链接里带有您填写的内容，请只发给信得过的人。',
    en: 'Link copied. It carries what you filled in, so send it only to people you trust.',
  },
  'results.copyByHand': {
    zh: '浏览器不允许复制，请手动复制地址栏。链接里带有您填写的内容。',
    en: 'The browser refused; copy the address yourself. It carries what you filled in.',
  },
  'results.ask': {
    zh: '再答 1 题，可确定 {{count}} 个产品',
    en: {
      one: 'One more answer settles {{count}} product',
      other: 'One more answer settles {{count}} products',
    },
  },
  'results.askMentions': {
    zh: '再答 1 题，{{count}} 个产品要看这项',
    en: {
      one: 'One more question: {{count}} product looks at it',
      other: 'One more question: {{count}} products look at it',
    },
  },
  'results.update': { zh: '回答并更新', en: 'Answer and update' },
  'results.filters': { zh: '筛选和排序', en: 'Filter and sort' },
  'results.sort': { zh: '排序', en: 'Sort by' },
  'results.sort.FIT': { zh: '匹配度', en: 'Fit' },
  'results.sort.COST': { zh: '年成本', en: 'Yearly cost' },
  'results.sort.TURNAROUND': { zh: '时效', en: 'Turnaround' },
  'results.sortHow': {
    zh: '匹配度依次比：结论、是否覆盖金额和期限、年化综合成本、时效。没有人工加权，不出售排名。',
    en: 'Fit compares, in turn: outcome, whether amount and term are covered, all-in cost, turnaround. No weights; no rank is sold.',
  },
  'results.filtered': {
    zh: '筛选后 {{shown}} 个，共 {{count}} 个',
    en: '{{shown}} of {{count}} after filtering',
  },
  'results.filteredOut': { zh: '筛选后没有产品。', en: 'No product is left after filtering.' },
  'results.groupCount': { zh: '（{{number}} 个）', en: '({{number}})' },
  'results.more': {
    zh: '再看 {{count}} 个',
    en: { one: 'Show {{count}} more', other: 'Show {{count}} more' },
  },
  'results.deciding': { zh: '依据', en: 'Deciding conditions' },
  'results.moreConditions': { zh: '另有条件', en: 'and more' },
  'results.packageRequired': { zh: '须与 {{name}} 一起办', en: 'Only together: {{name}}' },
  'results.packageCheaper': { zh: '组合更省：{{name}}', en: 'Cheaper together: {{name}}' },
  'results.packageRate': { zh: '整体 {{rate}}', en: 'the whole {{rate}}' },
  'results.basis': { zh: '查看依据', en: 'See the reasons' },
  'results.basisOf': { zh: '查看依据：{{name}}', en: 'See the reasons: {{name}}' },
  'results.noneFits': { zh: '本次没有完全符合的产品', en: 'No product fits in full this time' },
  'results.nearest': {
    zh: '最接近的 {{count}} 个：',
    en: { one: 'The nearest:', other: 'The nearest {{count}}:' },
  },
  'results.offline': {
    zh: '也可以带上本页打印件，到当地科技部门或银行网点线下咨询。',
    en: 'You can also take a print of this page to the local science bureau or a bank branch and ask there.',
  },
  'results.eligibleNote': {
    zh: '按您填写的信息，符合公开条件；是否授信由机构审批决定。',
    en: 'On what you told us, the published conditions are met; the institution decides.',
  },
} as const satisfies TextTable;
