import type { NotAllowed } from '../../../schema/generated/resolvers.js';

/** The failure outside the demonstration: there are no accounts yet that could own a profile. */
export const demoOnly: NotAllowed & { readonly __typename: 'NotAllowed' } = {
  __typename: 'NotAllowed',
  code: 'DEMO_ONLY',
  path: '',
  message: {
    zh: '账号开通之前，企业画像只能在演示中查看和修改。请改用演示环境。',
    en: 'Until there are accounts, a profile is seen and changed in the demonstration only. Use the demonstration.',
  },
};
