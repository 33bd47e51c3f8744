import type { TextSection } from './TextPage.js';

/** How to use the platform, by who uses it. */
export const helpSections: readonly TextSection[] = [
  {
    id: 'start',
    title: { zh: '第一次使用', en: 'First visit' },
    paragraphs: [
      {
        zh: '在首页输入统一社会信用代码或企业名称，或不填编码直接开始。不需要注册，也不问电话号码。',
        en: 'On the home page enter a unified social credit code or a name, or start without either. There is no registration, and no phone number is asked for.',
      },
      {
        zh: '每答一题，结果立即更新。任何一题都可以答“不清楚”，它不当作“否”，也不当作 0。',
        en: 'Results follow every answer. You may always answer that you do not know; that never counts as “no” or as 0.',
      },
    ],
  },
  {
    id: 'reading',
    title: { zh: '怎样读结果', en: 'Reading the results' },
    paragraphs: [
      {
        zh: '“符合条件”表示公开条件全部满足，是否授信由机构审批决定。“接近符合”会写明差在哪里。“待补充”会写明缺哪些信息。“暂不符合”只在已知事实不满足时出现。',
        en: '“Meets the conditions” means that every published condition is met; the institution decides. “Nearly meets” says what is short. “Needs facts” says which facts are missing. “Does not meet now” stands only where a known fact fails.',
      },
      {
        zh: '打开“查看依据”，可以看到每一项条件：您的情况、要求、出处，以及下一步。',
        en: 'Open “See the reasons” for every condition: what you have, what is required, its source, and what to do next.',
      },
      {
        zh: '年化综合成本包含利息、担保费、保费与一次性费用，减去补贴；“一年共付”是以元计的同一笔账。',
        en: 'The all-in annual cost holds interest, guarantee fee, premium and one-off fees, less subsidies; the yearly payment is the same account in yuan.',
      },
    ],
  },
  {
    id: 'changing',
    title: { zh: '修改与保存', en: 'Changing and keeping' },
    paragraphs: [
      {
        zh: '每个答案旁都有“修改”。答案留在本标签页；复制链接时，链接带着您的答案，请只发给可以看的人。',
        en: 'Every answer has “Change” beside it. Answers stay in this tab; a copied link carries them, so send it only to people who may see them.',
      },
      {
        zh: '演示企业的资料可以在“企业画像”中查看；每次保存形成新的一版，旧版不变。',
        en: 'The facts of a demo enterprise stand in its profile; every save makes a new version, and earlier ones stay as they are.',
      },
    ],
  },
  {
    id: 'roles',
    title: { zh: '金融机构与主管部门', en: 'Institutions and the bureau' },
    paragraphs: [
      {
        zh: '页首的“演示身份”切换到金融机构或主管部门的页面。正式账号开通之前，任何人都可以切换，看到的都是虚构示例。',
        en: 'The demonstration role in the header leads to the pages of institutions and of the bureau. Until there are accounts anyone may switch, and all that is seen is fictional.',
      },
    ],
  },
  {
    id: 'keyboard',
    title: { zh: '只用键盘', en: 'Keyboard only' },
    paragraphs: [
      {
        zh: 'Tab 与 Shift+Tab 移动，空格与回车选择，方向键在选项间移动；页首第一个链接跳到正文。',
        en: 'Tab and Shift+Tab move, Space and Enter choose, arrow keys move among options; the first link of each page skips to its content.',
      },
    ],
  },
];
