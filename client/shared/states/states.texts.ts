import type { TextTable } from '../i18n/textTable.js';

export const statesTexts = {
  'states.loading': { zh: '正在加载', en: 'Loading' },
  'states.slow': { zh: '仍在计算，请稍候。', en: 'Still working it out.' },
  'states.cancel': { zh: '取消', en: 'Cancel' },
  'states.retry': { zh: '重试', en: 'Try again' },
  'states.offline': {
    zh: '网络中断，已填内容保留在本页。请检查网络后重试。',
    en: 'The network is gone; what you filled in is kept on this page. Check the network and try again.',
  },
  'states.server': {
    zh: '服务出错，未作任何更改，已填内容保留在本页。请稍后重试。',
    en: 'The service failed; nothing was changed and what you filled in is kept. Try again in a while.',
  },
  'states.requestId': { zh: '编号 {{id}}', en: 'Reference {{id}}' },
  'states.notFound': { zh: '没有找到这个页面', en: 'Page not found' },
  'states.notFoundAdvice': {
    zh: '地址可能写错了，或页面已经移走。请从首页重新开始。',
    en: 'The address may be mistyped, or the page has moved. Start again from the home page.',
  },
  'states.home': { zh: '回首页', en: 'To the home page' },
  'states.crashed': { zh: '本页出错', en: 'This page failed' },
  'states.crashedAdvice': {
    zh: '已填内容仍保留。请刷新本页；仍不行时请回首页。',
    en: 'What you filled in is kept. Reload the page; if that fails, go to the home page.',
  },
  'states.reload': { zh: '刷新', en: 'Reload' },
} as const satisfies TextTable;
