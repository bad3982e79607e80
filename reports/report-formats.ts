import type { RunRecord } from '../contracts/checker/record-types.ts';
import { badge } from './badge.ts';
import { htmlReport } from './html/html-report.ts';
import { junit } from './junit.ts';
import { markdownReport } from './markdown/markdown-report.ts';
import { sarif } from './sarif.ts';

/** A form in which a run can be told, made from its record alone. */
export interface ReportFormat {
  /** What it is for, in a few words. */
  readonly purpose: string;
  /** Its name in the folder of reports. */
  readonly fileName: string;
  readonly write: (record: RunRecord) => string;
}

/** The formats that `npm run report` knows, by name. */
export const reportFormats = {
  html: { purpose: 'one page to read and share', fileName: 'report.html', write: htmlReport },
  junit: { purpose: 'tests of a CI server, one per rule', fileName: 'junit.xml', write: junit },
  markdown: { purpose: 'a summary for a CI job', fileName: 'report.md', write: markdownReport },
  sarif: { purpose: 'findings for code scanning', fileName: 'report.sarif', write: sarif },
  badge: { purpose: 'the grade as a badge of shields.io', fileName: 'badge.json', write: badge },
} as const satisfies Readonly<Record<string, ReportFormat>>;
