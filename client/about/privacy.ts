import type { TextSection } from './TextPage.js';

/** What becomes of what people enter. */
export const privacySections: readonly TextSection[] = [
  {
    id: 'answers',
    title: { zh: '您回答的内容', en: 'Your answers' },
    paragraphs: [
      {
        zh: '答案只存在本标签页和网址的 # 之后，关闭标签页即清除。计算时发送到服务器，算完即弃，不写入数据库，也不写入日志。',
        en: 'Answers are kept in this tab and after the # of the address only; closing the tab clears them. They are sent to the server to be matched, then dropped: they are written neither to the database nor to the log.',
      },
      {
        zh: '复制的链接带着答案，谁拿到链接谁就能看到。',
        en: 'A copied link carries the answers: whoever has the link sees them.',
      },
    ],
  },
  {
    id: 'stored',
    title: { zh: '平台保存的内容', en: 'What the platform stores' },
    paragraphs: [
      {
        zh: '企业画像中保存的资料分版本保存，每一项有来源和日期。当前版本中的企业、机构与台账均为虚构示例，没有真实主体的数据。',
        en: 'Facts saved in a profile are stored by version, each with its source and date. All enterprises, institutions and registrations of this release are fictional; there are no data of real parties.',
      },
      {
        zh: '机构看到的覆盖数不含企业名称；1 至 4 家显示为“<5”。',
        en: 'The reach that institutions see names no enterprise; one to four show as “<5”.',
      },
    ],
  },
  {
    id: 'browser',
    title: { zh: '浏览器中保存的内容', en: 'What stays in your browser' },
    paragraphs: [
      {
        zh: '语言选择保存在浏览器本地。平台不使用 Cookie，不加载第三方脚本、字体或统计代码。',
        en: 'Your choice of language is kept in the browser. The platform sets no cookies and loads no scripts, fonts or analytics of third parties.',
      },
    ],
  },
];
