import {
  calendarLoadedFrom,
  calendarLoadedThrough,
  derivationVersion,
  lprTable,
} from '../../../domain/index.js';
import { same, tableOf, type Section } from '../section.js';

/** What a match can be replayed by: the versions of the tables in use. */
export function versions(dictionaryHash: string): Section {
  return {
    id: 'versions',
    title: { zh: '可重算', en: 'Replay' },
    paragraphs: [
      {
        zh: '每个结论都带一把重算钥匙：产品版本、企业信息版本、需求、截止日与下列各表版本。同一把钥匙总得到同一个结论。',
        en: 'Every outcome carries a replay key: product version, version of your facts, need, as-of date and the versions below. The same key always gives the same outcome.',
      },
    ],
    table: tableOf(
      [
        { zh: '表', en: 'Table' },
        { zh: '版本', en: 'Version' },
      ],
      [
        [{ zh: '数据字典', en: 'Data dictionary' }, same(dictionaryHash.slice(0, 12))],
        [{ zh: '算法', en: 'Derivations' }, same(derivationVersion)],
        [{ zh: 'LPR 表', en: 'LPR table' }, same(lprTable.version)],
        [
          { zh: '工作日历', en: 'Calendar of working days' },
          {
            zh: `${calendarLoadedFrom} 至 ${calendarLoadedThrough}；之外按周一至周五暂计`,
            en: `${calendarLoadedFrom} to ${calendarLoadedThrough}; Monday to Friday, provisionally, beyond`,
          },
        ],
      ],
    ),
    source: null,
  };
}
