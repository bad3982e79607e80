import type { BehaviourSnapshot, Facts, StepBehaviour } from './snapshot.ts';

/** A snapshot without what shows a secret: names and words of headers are the server's own, and it may write anything there. */
export function redactedSnapshot(snapshot: BehaviourSnapshot, redact: (text: string) => string): BehaviourSnapshot {
  const known = new Map<string, string>();
  const once = (text: string): string => {
    const redacted = known.get(text) ?? redact(text);
    known.set(text, redacted);
    return redacted;
  };
  const steps = Object.entries(snapshot.steps).map(([place, step]) => [place, redactedStep(step, once)] as const);
  return { ...snapshot, losses: snapshot.losses.map(once), steps: Object.fromEntries(steps) };
}

function redactedStep({ answered, ...step }: StepBehaviour, redact: (text: string) => string): StepBehaviour {
  return { ...step, answered: redactedFacts(answered, redact) };
}

function redactedFacts(facts: Facts, redact: (text: string) => string): Facts {
  return Object.fromEntries(Object.entries(facts).map(([subject, list]) => [redact(subject), list.map(redact)]));
}
