import { setImmediate } from 'node:timers/promises';
import type { Question } from '../../../schema/questions.js';
import type { CalendarDate, Profile } from '../../rules/index.js';
import { chancesOf, type AnswerChances, type SettlingChances } from './answerChances.js';
import type { MatchingParts } from './matching.js';
import { subjectOf } from './subject.js';

/** What the chances of answers are made of. */
export interface StoredAnswersParts extends MatchingParts {
  readonly questions: readonly Question[];
  /** The date as of which answers are judged; looked at every minute. */
  readonly asOf: () => CalendarDate;
  /** Told what stopped the work; it is tried again a minute later. */
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
 * a question at a time, and made anew within a minute after a change.
 */
export class StoredAnswers {
  readonly #parts: StoredAnswersParts;
  #chances: AnswerChances = new Map();
  #asOf: CalendarDate | undefined;
  #changed = true;
  #stopped = false;
  #timer: NodeJS.Timeout | undefined;
  #work: Promise<void> = Promise.resolve();

  constructor(parts: StoredAnswersParts) {
    this.#parts = parts;
  }

  /** The chances as they were last made; none before the first time. */
  get chances(): AnswerChances {
    return this.#chances;
  }

  /** Listens to changes and begins the work; resolves once it listens. */
  async start(): Promise<void> {
    const { enterprises, products } = this.#parts;
    const changed = () => {
      this.#changed = true;
    };
    await enterprises.whenChanged(changed);
    products.whenChanged(changed);
    this.#timer = setInterval(() => void this.refresh(), minute).unref();
    void this.refresh();
  }

  /** Makes the chances anew where something has changed since; resolves when they are made. */
  refresh(): Promise<void> {
    this.#work = this.#work.then(() => this.#attempt());
    return this.#work;
  }

  /** Stops after the question at work. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#timer);
    await this.#work;
  }

  async #attempt(): Promise<void> {
    const asOf = this.#parts.asOf();
    if (!this.#changed && this.#asOf === asOf) return;
    this.#changed = false;
    try {
      await this.#make(asOf);
      this.#asOf = asOf;
    } catch (error) {
      this.#changed = true;
      if (!this.#stopped) this.#parts.failed(error);
    }
  }

  async #make(asOf: CalendarDate): Promise<void> {
    const { products, dictionary, questions } = this.#parts;
    const population = await this.#population(asOf);
    const indexed = await products.indexedInForce(asOf);
    const judging = { population, indexed, dictionary, asOf };
    const chances = new Map<string, SettlingChances>();
    for (const question of questions) {
      await setImmediate();
      if (this.#stopped) return;
      chances.set(question.id, chancesOf(question, judging));
    }
    this.#chances = chances;
  }

  /** Stored profiles as rules read them, without a need; none while too few are stored. */
  async #population(asOf: CalendarDate): Promise<readonly Profile[]> {
    const { enterprises, dictionary } = this.#parts;
    const stored = await enterprises.spread(mostProfiles);
    if (stored.length < leastPopulation) return [];
    return stored.map((one) => subjectOf({ stored: one, given: null, need: {}, asOf }, dictionary).profile);
  }
}
