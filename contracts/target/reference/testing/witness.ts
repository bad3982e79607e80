import type { Choices } from '../choices.ts';
import type { ReferenceOptions } from '../reference.ts';
import type { Visitor } from './visitor.ts';

/** How one answer shows what was chosen. */
export interface Witness {
  readonly read: (visitor: Visitor) => Promise<unknown>;
  /** What is read for each value of the choice. */
  readonly expected: readonly unknown[];
  /** Without these, the choice would not show. */
  readonly beside?: Partial<Choices>;
  readonly options?: ReferenceOptions;
}
