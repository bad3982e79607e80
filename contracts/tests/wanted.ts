/**
 * Names the rules whose tests will run, for the worker that observes: no filter of the command line can be seen there. The
 * reporter sets it, as it alone is told of the tests before they run.
 */
export const WANTED_VARIABLE = 'KEYTURN_WANTED_RULES';

/** Whether the test of a rule, or of a property, will run. Where that is not known, all are said to. */
export function isWanted(rule: { readonly id: string }, wanted = process.env[WANTED_VARIABLE]): boolean {
  return !wanted || wanted.split(',').includes(rule.id);
}
