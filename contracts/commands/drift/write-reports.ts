import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { markdownDrift } from '../../../reports/drift/markdown-drift.ts';
import { sarifDrift } from '../../../reports/drift/sarif-drift.ts';
import type { DriftReport } from '../../checker/drift/drift-report.ts';
import type { ReportFiles } from './options.ts';

/** Writes the report in each format that has a file; missing folders are made. */
export function writeReports(report: DriftReport, { markdown, json, sarif }: ReportFiles): void {
  if (markdown !== undefined) write(markdown, markdownDrift(report));
  if (json !== undefined) write(json, JSON.stringify(report, null, 2));
  if (sarif !== undefined) write(sarif, JSON.stringify(sarifDrift(report), null, 2));
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${text}\n`);
}
