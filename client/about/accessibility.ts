import type { TextSection } from './TextPage.js';

/** How far the pages can be used by everyone, and what is known to fall short. */
export const accessibilitySections: readonly TextSection[] = [
  {
    id: 'aim',
    title: { zh: '目标', en: 'Aim' },
    paragraphs: [
      {
        zh: '页面以《网页内容无障碍指南》WCAG 2.2 AA 级为目标。',
        en: 'The pages aim at level AA of the Web Content Accessibility Guidelines (WCAG) 2.2.',
      },
    ],
  },
  {
    id: 'checked',
    title: { zh: '已检查', en: 'What is checked' },
    paragraphs: [
      {
        zh: '每次修改都在浏览器中自动检查：每个页面的中英文版、axe 严重及以上问题为零、320 像素宽无需横向滚动、主要任务只用键盘完成、打印内容完整。',
        en: 'Every change is checked in a browser: each page in both languages, no serious finding of axe, no sideways scrolling at 320 pixels, the main job by keyboard alone, and print.',
      },
      {
        zh: '首页、问答、结果、产品、企业画像、评分、机构产品和看板，还在放大到 200%（无需横向滚动，焦点不被遮住）和强制颜色（结论、所选项和主要按钮仍可辨认）下自动检查。',
        en: 'Home, questions, results, product, profile, scores, institution products and dashboard are also checked enlarged to 200 % (no sideways scrolling, no focus hidden) and in forced colours (outcomes, choices and the main button stay recognisable).',
      },
      {
        zh: '结论用形状和文字表示，不只靠颜色；颜色对比度不低于 4.5:1。',
        en: 'Outcomes are told by shape and word, never by colour alone; text has a contrast of at least 4.5:1.',
      },
    ],
  },
  {
    id: 'short',
    title: { zh: '已知不足', en: 'Known to fall short' },
    paragraphs: [
      {
        zh: '尚未用读屏软件逐页试用；强制颜色只在浏览器的模拟中检查过，未在 Windows 高对比度下试用。',
        en: 'The pages have not yet been tried one by one with a screen reader; forced colours were checked in a browser that imitates them, not in Windows high contrast.',
      },
    ],
  },
  {
    id: 'contact',
    title: { zh: '遇到困难', en: 'If something stands in your way' },
    paragraphs: [
      {
        zh: '请告知部署本平台的单位：哪一页、想做什么、卡在哪里。同样的信息也可以电话或现场办理。',
        en: 'Tell the office that runs this platform which page it was, what you wanted to do and where it stopped. The same can be done by phone or in person.',
      },
    ],
  },
];
