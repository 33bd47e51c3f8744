import { expect, it } from '@jest/globals';
import { asOf, withSeeds } from '../seededStorage.js';
import { firstOrder, learntChances, meanCourse, orderBy, truthsOf } from './interviews.js';

const enterprises = 40;

it('asks no more questions in the mean than the first version, and by the answers of others settles half of the products sooner', async () => {
  await withSeeds(async ({ products }) => {
    const indexed = await products.indexedInForce(asOf);
    const truths = truthsOf(1, enterprises);
    const first = meanCourse(truths, indexed, firstOrder);
    const uniform = meanCourse(truths, indexed, orderBy(learntChances([], indexed)));
    const learnt = meanCourse(truths, indexed, orderBy(learntChances(truthsOf(2, 64), indexed)));
    expect(uniform.questions).toBeLessThanOrEqual(first.questions);
    expect(learnt.questions).toBeLessThanOrEqual(first.questions);
    expect(learnt.half).toBeLessThan(first.half);
  });
}, 240_000);
