import { notFound, type NotFoundFailure } from '../failures/index.js';

/** The failure for a credit code that is well formed but not here. */
export function enterpriseNotFound(creditCode: string, path = '/creditCode'): NotFoundFailure {
  return notFound({
    code: 'ENTERPRISE_NOT_FOUND',
    path,
    message: {
      zh: `未查到统一社会信用代码为 ${creditCode} 的企业。可核对代码，或不填编码直接填写企业信息。`,
      en: `No enterprise has the credit code ${creditCode}. Check the code, or fill in the facts without one.`,
    },
  });
}
