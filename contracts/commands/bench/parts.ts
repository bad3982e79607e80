import { measureLists } from './long-list.ts';
import type { Measured } from './measured.ts';
import type { BenchOptions } from './options.ts';
import { measurePace } from './pace.ts';
import { measureSchemas } from './schemas.ts';
import { measureScripts } from './scripts.ts';

/** Something that is measured. */
export interface BenchPart {
  readonly name: string;
  readonly measure: (options: BenchOptions) => Promise<Measured>;
}

/** In this order: schemas are compiled once in a process, so that they come first. */
export const parts: readonly BenchPart[] = [
  { name: 'schemas', measure: measureSchemas },
  { name: 'pace', measure: measurePace },
  { name: 'lists', measure: measureLists },
  { name: 'scripts', measure: measureScripts },
];
