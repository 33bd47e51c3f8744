import { notFound } from '../failures/index.js';

/** The failure where no ledger was ever loaded: nothing is known, which is not zero. */
export const ledgerNotLoaded = notFound({
  code: 'LEDGER_NOT_LOADED',
  path: '',
  message: {
    zh: '质押台账尚未导入，暂无统计数。请先载入台账。',
    en: 'No pledge ledger has been loaded, so there are no figures. Load one first.',
  },
});
