/**
 * 1,000 generated enterprises of which nothing is known are interviewed in several orders of questions and answer by the
 * truth, over the seeds' catalogue: the mean number of questions until all is settled that answers can settle, and until
 * half of it is. It prints a table and asserts nothing.
 */
import {
  firstOrder,
  learntChances,
  meanCourse,
  orderBy,
  truthsOf,
  type Order,
} from '../features/matching/interviews.js';
import { asOf, withSeeds, type Seeded } from '../features/seededStorage.js';

const enterprises = 1_000;
const seed = 20_261;
/** The answers of others are learnt from enterprises of another seed. */
const populationSeed = 20_262;

await withSeeds(measure);

async function measure({ products }: Seeded): Promise<void> {
  const indexed = await products.indexedInForce(asOf);
  const truths = truthsOf(seed, enterprises);
  const orders: Readonly<Record<string, Order>> = {
    'the first version': firstOrder,
    'expected settled, uniform answers': orderBy(learntChances([], indexed)),
    'expected settled, answers of 50': orderBy(learntChances(truthsOf(populationSeed, 50), indexed)),
    'expected settled, answers of 128': orderBy(learntChances(truthsOf(populationSeed, 128), indexed)),
  };
  console.log(
    `questions: ${enterprises} enterprises, ${indexed.products.length} products, mean number of questions`,
  );
  console.log(`${'order'.padEnd(36)}${'until all'.padStart(10)}${'until half'.padStart(12)}`);
  for (const [name, order] of Object.entries(orders)) {
    const { questions, half } = meanCourse(truths, indexed, order);
    console.log(`${name.padEnd(36)}${questions.toFixed(2).padStart(10)}${half.toFixed(2).padStart(12)}`);
  }
}
