/** What ends a command before it has done its work: exit code 2, with a sentence. */
export class Refusal extends Error {}
