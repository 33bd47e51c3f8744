import { notFound, type NotFoundFailure } from '../failures/index.js';

const longestShown = 80;

/** The failure for a product, or a version of it, that is not in the public catalogue. */
export function productNotFound(slug: string, version?: number | null, path = '/slug'): NotFoundFailure {
  const shown = slug.slice(0, longestShown);
  const [zh, en] =
    version === null || version === undefined ? ['', ''] : [`第 ${version} 版`, ` in version ${version}`];
  return notFound({
    code: 'PRODUCT_NOT_FOUND',
    path,
    message: {
      zh: `产品库中没有“${shown}”${zh}。请在产品库中查找。`,
      en: `The catalogue has no product "${shown}"${en}. Look it up in the catalogue.`,
    },
  });
}
