/** One thing measured: work to repeat, and how many units (enterprises, products) one repetition is. */
export interface Subject {
  readonly name: string;
  readonly work: () => unknown;
  readonly units: number;
}

/** Processor milliseconds of this process so far, all its threads. */
const processorTime = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

async function sample({ work, units }: Subject, least: number): Promise<number> {
  const start = processorTime();
  let repetitions = 0;
  let spent: number;
  do {
    await work();
    repetitions += 1;
    spent = processorTime() - start;
  } while (spent < least);
  return spent / (repetitions * units);
}

/**
 * Measures subjects against one another: after a warm-up each is sampled in turn, so that a busy moment of the machine
 * meets them all; processor time, since other programs may share the cores.
 * @param samples how often each is sampled
 * @param least processor milliseconds that one sample takes at least
 * @returns by name, the median of the processor milliseconds a unit
 */
export async function measure(
  subjects: readonly Subject[],
  samples = 5,
  least = 200,
): Promise<ReadonlyMap<string, number>> {
  for (const subject of subjects) await sample(subject, least);
  const times = new Map<string, number[]>(subjects.map(({ name }) => [name, []]));
  for (let round = 0; round < samples; round += 1) {
    for (const subject of subjects) times.get(subject.name)?.push(await sample(subject, least));
  }
  return new Map([...times].map(([name, values]) => [name, median(values)]));
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
