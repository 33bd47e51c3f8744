import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { BackgroundWork } from '../../../server/features/background/index.js';

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** Turns the event loop until something holds. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await turn();
}

const never = (error: unknown) => {
  throw error;
};

describe('work behind the requests', () => {
  afterEach(() => {
    jest.useRealTimers();
  });

  it('goes on while there is something to be done, then sleeps until it is roused', async () => {
    let [left, done] = [3, 0];
    const step = () => {
      if (left === 0) return Promise.resolve(false);
      left -= 1;
      done += 1;
      return Promise.resolve(true);
    };
    const work = new BackgroundWork({ step, failed: never });
    work.start();
    await until(() => work.isIdle);
    expect(done).toBe(3);
    left = 2;
    work.rouse();
    expect(work.isIdle).toBe(false);
    await until(() => work.isIdle);
    expect(done).toBe(5);
    await work.stop();
  });

  it('looks again when it is roused while it finds nothing to do', async () => {
    const looks: (() => void)[] = [];
    const step = () => new Promise<boolean>((resolve) => looks.push(() => resolve(false)));
    const work = new BackgroundWork({ step, failed: never });
    work.start();
    await until(() => looks.length === 1);
    work.rouse();
    looks[0]?.();
    await until(() => looks.length === 2);
    looks[1]?.();
    await until(() => work.isIdle);
    await work.stop();
  });

  it('tells of a failure, tries again a while later, and is not idle in between', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'performance'] });
    const failures: unknown[] = [];
    let attempts = 0;
    const step = () => {
      attempts += 1;
      return attempts === 1 ? Promise.reject(new Error('gone')) : Promise.resolve(false);
    };
    const work = new BackgroundWork({ step, failed: (error) => failures.push(error) });
    work.start();
    await until(() => jest.getTimerCount() === 1);
    work.rouse();
    await turn();
    expect([attempts, work.isIdle]).toEqual([1, false]);
    expect(failures).toEqual([new Error('gone')]);
    jest.runAllTimers();
    await until(() => work.isIdle);
    expect(attempts).toBe(2);
    await work.stop();
  });

  it('stops without waiting for the next attempt', async () => {
    const work = new BackgroundWork({
      step: () => Promise.reject(new Error('gone')),
      failed: () => undefined,
    });
    work.start();
    await turn();
    await work.stop();
    expect(work.isStopped).toBe(true);
  });
});
