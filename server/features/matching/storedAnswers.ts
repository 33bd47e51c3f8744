import type { Question } from '../../../schema/questions.js';
import type { CalendarDate, Profile } from '../../rules/index.js';
import { BackgroundWork, Slices } from '../background/index.js';
import { ruleProfileOf } from '../population/index.js';
import { chancesOf, type AnswerChances, type SettlingChances } from './answerChances.js';
import type { MatchingParts } from './matching.js';

/** What the chances of answers are made of. */
export interface StoredAnswersParts extends MatchingParts {
  readonly questions: readonly Question[];
  /** The date as of which answers are judged; looked at every minute. */
  readonly asOf: () => CalendarDate;
  /** Told what stopped the work; it begins again a while later. */
  readonly failed: (error: unknown) => void;
}

/** So many enterprises must be stored before their answers count as the usual ones. */
export const leastPopulation = 50;

/** So many profiles at most are looked at, evenly spread: more hardly change the order of the questions. */
const mostProfiles = 128;

const minute = 60_000;

/**
 * How probably the answer to each question settles each product, by the answers of the stored enterprises; by the rules
 * alone for a question that none of them answers, and for all while fewer than 50 are stored. Made behind the requests,
 * a question at a time, and made anew within a minute after a change: not at once, since where much changes it would
 * never end.
 */
export class StoredAnswers {
  readonly #parts: StoredAnswersParts;
  readonly #slices = new Slices();
  readonly #work: BackgroundWork;
  #chances: AnswerChances = new Map();
  #asOf: CalendarDate | undefined;
  #changed = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(parts: StoredAnswersParts) {
    this.#parts = parts;
    this.#work = new BackgroundWork({
      step: () => this.#step(),
      failed: (error) => {
        this.#changed = true;
        parts.failed(error);
      },
    });
  }

  /** The chances as they were last made; none before the first time. */
  get chances(): AnswerChances {
    return this.#chances;
  }

  /** Whether every change that was told is in the chances. */
  get isCurrent(): boolean {
    return !this.#isOutdated() && this.#work.isIdle;
  }

  /** Listens to changes and begins the work; resolves once it listens. */
  async start(): Promise<void> {
    const { enterprises, products } = this.#parts;
    const changed = () => {
      this.#changed = true;
    };
    await enterprises.whenChanged(changed);
    products.whenChanged(changed);
    this.#timer = setInterval(() => this.refresh(), minute).unref();
    this.#work.start();
  }

  /** Looks for changes now, not only within the minute. */
  refresh(): void {
    this.#work.rouse();
  }

  /** Stops after the question at work. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#work.stop();
  }

  #isOutdated(): boolean {
    return this.#changed || this.#asOf !== this.#parts.asOf();
  }

  /** What changes meanwhile waits for the next time. */
  async #step(): Promise<boolean> {
    if (!this.#isOutdated()) return false;
    this.#changed = false;
    const asOf = this.#parts.asOf();
    const chances = await this.#made(asOf);
    if (chances) {
      this.#chances = chances;
      this.#asOf = asOf;
    }
    return false;
  }

  /** Undefined where the work is to end before they are made. */
  async #made(asOf: CalendarDate): Promise<AnswerChances | undefined> {
    const { products, dictionary, questions } = this.#parts;
    const population = await this.#population(asOf);
    const indexed = await products.indexedInForce(asOf);
    const judging = { population, indexed, dictionary, asOf };
    const chances = new Map<string, SettlingChances>();
    for (const question of questions) {
      await this.#slices.turn();
      if (this.#work.isStopped) return undefined;
      chances.set(question.id, chancesOf(question, judging));
    }
    return chances;
  }

  /** Stored profiles as rules read them, without a need; none while too few are stored. */
  async #population(asOf: CalendarDate): Promise<readonly Profile[]> {
    const { enterprises, dictionary } = this.#parts;
    const stored = await enterprises.spread(mostProfiles);
    if (stored.length < leastPopulation) return [];
    return stored.map((one) => ruleProfileOf(one, asOf, dictionary));
  }
}
