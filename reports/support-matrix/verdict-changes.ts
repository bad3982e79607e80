import { listOf, type MockVerdicts } from './mock-verdicts.ts';

/** What a run says otherwise than the verdicts that are checked in, a line each. */
export function verdictChanges(expected: MockVerdicts | undefined, found: MockVerdicts): readonly string[] {
  if (expected === undefined) return ['no verdicts are checked in yet'];
  const version =
    expected.version === found.version ? [] : [`the version was ${expected.version} and is ${found.version}`];
  const [before, after] = [textsOf(expected), textsOf(found)];
  const names = [...new Set([...before.keys(), ...after.keys()])];
  const changed = names.filter((name) => before.get(name) !== after.get(name));
  return [
    ...version,
    ...changed.map((name) => `${name} was ${before.get(name) ?? 'not judged'} and is ${after.get(name) ?? 'gone'}`),
  ];
}

function textsOf(verdicts: MockVerdicts): ReadonlyMap<string, string> {
  return new Map(listOf(verdicts).map(({ level, name, text }) => [`${level} ${name}`, text]));
}
