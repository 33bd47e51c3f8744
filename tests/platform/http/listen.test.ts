import { describe, expect, it } from '@jest/globals';
import { createServer } from 'node:http';
import { listen } from '../../../server/platform/http/index.js';

describe('a port', () => {
  it('that is taken is refused with what to do', async () => {
    const first = createServer();
    const port = await listen(first, 0);
    await expect(listen(createServer(), port)).rejects.toMatchObject({
      code: 'PORT_IN_USE',
      text: {
        zh: expect.stringContaining(`端口 ${port} 已被占用`),
        en: expect.stringContaining(`PORT=${port + 1}`),
      },
    });
    first.close();
  });
});
