import type { DriftFinding, DriftReport, Weight } from '../../contracts/checker/drift/drift-report.ts';

/** What changed, as SARIF 2.1.0: a result for each finding that is listed, and one for each comparison that failed. */
export function sarifDrift({ suite, sections }: DriftReport) {
  const listed = sections.flatMap(({ id, findings }) => findings.map((finding) => ({ id, finding })));
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
        results: shown.map(({ id, finding }) => resultOf(id, finding)),
      },
    ],
  };
}

const LEVELS: Readonly<Partial<Record<Weight, string>>> = { worse: 'error', notice: 'note' };

function resultOf(section: string, { class: named, kind, weight, says, where, at, rules }: DriftFinding) {
  return {
    ruleId: kind,
    level: LEVELS[weight],
    message: { text: `${says}.` },
    locations: at.map((it) => ({ logicalLocations: [{ fullyQualifiedName: `${section}${it}`, kind: 'member' }] })),
    // The same finding tomorrow is the same alert.
    partialFingerprints: { 'keyturn/v1': `${section} ${kind} ${says}` },
    properties: { class: named, where, rules },
  };
}
