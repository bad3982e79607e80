import type { DriftFinding, DriftReport, DriftSection, Weight } from '../../contracts/checker/drift/drift-report.ts';

/** What changed, as SARIF 2.1.0: a result for each finding that is listed, and a notification for what failed. */
export function sarifDrift({ suite, sections }: DriftReport) {
  const listed = sections.flatMap((section) => section.findings.map((finding) => ({ section, finding })));
  const shown = listed.filter(({ finding }) => LEVELS[finding.weight] !== undefined);
  const kinds = [...new Set(shown.map(({ finding }) => finding.kind))];
  const failures = sections.flatMap(({ failure }) => failure ?? []);
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: suite.name, version: suite.version, rules: kinds.map((id) => ({ id })) } },
        invocations: [
          {
            executionSuccessful: failures.length === 0,
            toolExecutionNotifications: failures.map((text) => ({ level: 'error', message: { text } })),
          },
        ],
        results: shown.map(({ section, finding }) => resultOf(section, finding)),
      },
    ],
  };
}

const LEVELS: Readonly<Partial<Record<Weight, string>>> = { worse: 'error', notice: 'note' };

function resultOf({ id, file }: DriftSection, { class: named, kind, weight, says, where, at, rules }: DriftFinding) {
  // Code scanning wants a file and a line, and only the pointer says where in the file it is.
  const region = { startLine: 1 };
  const physical = file === undefined ? {} : { physicalLocation: { artifactLocation: { uri: file }, region } };
  return {
    ruleId: kind,
    level: LEVELS[weight],
    message: { text: `${says}.` },
    locations: [
      { ...physical, logicalLocations: at.map((it) => ({ fullyQualifiedName: `${id}${it}`, kind: 'member' })) },
    ],
    // The same finding tomorrow is the same alert.
    partialFingerprints: { 'keyturn/v1': `${id} ${kind} ${says}` },
    properties: { class: named, where, rules },
  };
}
