/** What limits each figure, as the page says it; from profiles of the runs. */
export const limits = `## What limits each

- **Program and masks**: looking up a byte for each condition. A profile is encoded as what each *distinct* condition of the catalogue comes to; from then on a rule compares nothing. The short-cut program is bound by mispredicted ends of runs (a rule stops after two conditions on average, at a place that can't be foreseen), the masks by the same at the end of each product's conditions. At 100,000 products both read through memory larger than the second-level cache.
- **Index**: the pass over the bits (a row for each field, four rows at a time) and the alternatives of the products that are left; conditions that a product needs and whose thresholds have cells of their own are not looked at again. Sets that ask for one code of several, dates counted from the as-of date, expressions and collections have no cells: products that have only such conditions are all left to the program.
- **Columns**: one pass a condition over its column, free of branches; twelve conditions over a million rows stream some hundred megabytes. Expressions and conditions on members go to the evaluator row by row, for rows that nothing else has decided.
- **Explainer and evaluator**: exact numbers of any length as big integers, objects for each node. They are for the page shown and for the proof that the others are right.
- **Adding one product**: setting its bits in the cells that refuse it, up to 128 a field; the greatest is the moment when the program's list grows.
- An expression, a collection or a threshold of more than 15 digits is decided by the evaluator, once a profile and distinct condition, and only for products that nothing else refuses; the masks decide all of them.

Tried and left: a counter of satisfied conditions for each product (slower than the program: half of all conditions hold), a function generated from each rule (unsafe, and cold in the cache), numbers as scaled integers (doubles compare exactly for up to 15 digits, see \`server/rules/compile/comparable.ts\`).
`;
