import { fieldOf, isJsonObject } from '../../../evidence/answers.ts';
import { parsedJson } from '../../../evidence/parsed-json.ts';
import type { BehaviourSnapshot, StepBehaviour } from './snapshot.ts';

/** Reads a snapshot from its text. Throws one sentence about `name` where it is none, or one of another version. */
export function readBehaviour(text: string, name: string): BehaviourSnapshot {
  const value = parsedJson(text);
  if (value === undefined) throw new Error(`${name} is not JSON, or breaks off before its end.`);
  const version = fieldOf(value, 'schemaVersion');
  if (version !== undefined && version !== 1) {
    throw new Error(
      `${name} is a snapshot of version ${JSON.stringify(version).slice(0, 20)}, and this Keyturn reads version 1: make both by runs of one Keyturn.`,
    );
  }
  if (!isSnapshot(value))
    throw new Error(`${name} is no snapshot of a run: name a run.snapshot.json that Keyturn wrote.`);
  return value;
}

function isSnapshot(value: unknown): value is BehaviourSnapshot {
  const texts = [
    fieldOf(fieldOf(value, 'suite'), 'sha256'),
    fieldOf(fieldOf(value, 'target'), 'kind'),
    fieldOf(value, 'takenAt'),
  ];
  const steps = fieldOf(value, 'steps');
  return (
    fieldOf(value, 'schemaVersion') === 1 &&
    texts.every((it) => typeof it === 'string') &&
    isListOfTexts(fieldOf(value, 'losses')) &&
    isListOfTexts(fieldOf(value, 'scenarios')) &&
    hasOnly(fieldOf(value, 'documents'), (it) => typeof it === 'string') &&
    hasOnly(fieldOf(value, 'times'), (it) => typeof it === 'number') &&
    hasOnly(steps, isStep)
  );
}

function isStep(value: unknown): value is StepBehaviour {
  const isTold = typeof fieldOf(value, 'asked') === 'string' && typeof fieldOf(value, 'operation') === 'string';
  return isTold && hasOnly(fieldOf(value, 'answered'), isListOfTexts);
}

function isListOfTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((it) => typeof it === 'string');
}

function hasOnly(value: unknown, isRight: (it: unknown) => boolean): boolean {
  return isJsonObject(value) && Object.values(value).every(isRight);
}
