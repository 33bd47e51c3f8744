import { ensureClientBuilt, ensureServerBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { root } from './root.mjs';

const unchanged = '没有变化 unchanged';

/** What has to be done before the platform can run, in order. @type {readonly import('./steps.mjs').Step[]} */
export const preparation = [
  {
    name: '依赖 Dependencies',
    work: async () => ((await ensureInstalled(root)) ? '' : unchanged),
    advice:
      '请检查网络和 npm 的 registry 设置（npm config get registry），再运行一次。 ' +
      'Check the network and npm’s registry (npm config get registry), then run again.',
  },
  {
    name: '服务端 Server',
    work: async () => ((await ensureServerBuilt(root)) ? '' : unchanged),
    advice: '请修正上面的编译错误，再运行一次。 Mend the compiler’s errors above, then run again.',
  },
  {
    name: '网页 Pages',
    work: async () => {
      const { built, budget } = await ensureClientBuilt(root);
      return built ? budget.trim().replaceAll('\n', ', ') : unchanged;
    },
    advice: '请修正上面的错误，再运行一次。 Mend the errors above, then run again.',
  },
];
