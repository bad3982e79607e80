import { outOfRangePageSizes, pageSizes } from './page-parameters.ts';
import { testGenerator } from './testing/generator-cases.ts';

testGenerator('page sizes', pageSizes, {
  isValid: (size) => Number.isInteger(size) && size >= 1 && size <= 1000,
  reaches: { 'the smallest': (size) => size === 1, 'the largest': (size) => size === 1000 },
  never: (size) => size === 0 || size === 1001,
});

testGenerator('page sizes out of range', outOfRangePageSizes, {
  isValid: (size) => size < 1 || size > 1000,
  reaches: { nothing: (size) => size === 0, 'one more than the largest': (size) => size === 1001 },
  never: (size) => !Number.isSafeInteger(size) && size !== 2 ** 53,
});
