import type { AccountCall, Engine } from '../engine.ts';
import { Refusal } from '../refusal.ts';

/** Refuses an update that sends nothing, where that was chosen. */
export function refuseEmptyUpdate({ form }: AccountCall, { choices }: Engine): void {
  if (form.size === 0 && choices.emptyUpdate === 'refused')
    throw new Refusal('invalid-value', 'There is no field to update');
}
