import type { Language } from '../../shared/format/language.js';
import { columnFigure, inTenThousands } from '../../shared/format/money.js';

/** An amount as the report's tables show it: 万元 in Chinese, CNY million in English, two decimals. */
export function reportFigure(yuan: string, language: Language): string {
  return language === 'zh' ? inTenThousands(yuan) : columnFigure(yuan, language);
}
