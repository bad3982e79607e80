import type { Grade } from '../../contracts/checker/grade.ts';

export const MATRIX_TITLE = 'Support matrix';

export const MATRIX_INTRODUCTION =
  'How published mock servers do when they serve the documents of `specs/openapi`, each started as its own guide says. ' +
  'A cell counts the MUST verdicts that hold, of those that apply. `npm run matrix` makes this page anew, and is red where ' +
  'a verdict is another one than those in `reports/matrix/expected`.';

/** Each has its own shape or colour beside its word, so that no grade is told by colour alone. */
export const marks: Readonly<Record<Grade, string>> = {
  conformant: '🟢',
  partial: '🟡',
  'non-conformant': '🔴',
  'not-applicable': '⚪',
};
