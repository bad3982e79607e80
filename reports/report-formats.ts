import type { RunRecord } from '../contracts/checker/record-types.ts';
import { htmlReport } from './html/html-report.ts';

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
} as const satisfies Readonly<Record<string, ReportFormat>>;
