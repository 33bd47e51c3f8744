import type { Allowed, Axis } from './axis.js';
import { Row } from './row.js';

/** One code of a set: cell 0 where the set lacks it, cell 1 where it holds it. */
export class CodeAxis implements Axis {
  readonly refused = [new Row(), new Row()];

  allowed(held: boolean): Allowed {
    return [!held, held];
  }

  /** −1 where the set is not known. */
  cellOf(code: string, held: ReadonlySet<string> | undefined): number {
    return held ? (held.has(code) ? 1 : 0) : -1;
  }
}
