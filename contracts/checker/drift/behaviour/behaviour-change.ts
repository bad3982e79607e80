import type { Weight } from '../drift-report.ts';

/** One difference between two runs, at one place. */
export interface BehaviourChange {
  readonly class: 'breaks-answers' | 'changes-answers' | 'adds' | 'slows' | 'suite-moved';
  readonly kind: string;
  readonly weight: Weight;
  readonly step: string;
  readonly operation: string;
  readonly subject: string;
  readonly says: string;
}
