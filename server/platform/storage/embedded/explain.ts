import type { View } from './engine.js';
import type { ReadPlan } from './plan.js';
import type { Sliced } from './slices.js';

/** How a read gets at its documents: the plan of each query it runs, in order. It is run to find out. */
export const explained = (reader: (view: View) => Sliced<unknown>): ((view: View) => Sliced<ReadPlan[]>) =>
  function* (view) {
    const plans: ReadPlan[] = [];
    const plan: View['plan'] = (statement, read) => {
      const found = view.plan(statement, read);
      plans.push(found);
      return found;
    };
    yield* reader({ ...view, plan });
    return plans;
  };
