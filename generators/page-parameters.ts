import { type Arbitrary, constantFrom, integer, oneof } from 'fast-check';

/** Page sizes that every server must take: mostly ones that make several pages of a short list. */
export const pageSizes: Arbitrary<number> = oneof(
  { weight: 5, arbitrary: integer({ min: 1, max: 5 }) },
  { weight: 1, arbitrary: constantFrom(50, 51, 999, 1000) },
);

/** Sizes that a server refuses or clamps. */
export const outOfRangePageSizes: Arbitrary<number> = constantFrom(0, 1001, 1002, 10_000, 2 ** 31, 2 ** 53);
