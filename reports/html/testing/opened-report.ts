import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { test as base, expect, type Page } from '@playwright/test';
import type { RunRecord } from '../../../contracts/checker/record-types.ts';
import { htmlReport } from '../html-report.ts';

interface Opening {
  /** Opens the report of a run as a reader does, from the disk, perhaps at one of its verdicts. */
  readonly openReport: (record: RunRecord, hash?: string) => Promise<void>;
}

/** A test of an open report, which fails, too, where the page logs anything or asks for anything. */
export const test = base.extend<Opening>({
  openReport: async ({ page }, use, info) => {
    const trouble = watched(page);
    await use(async (record, hash = '') => {
      const path = info.outputPath('report.html');
      writeFileSync(path, htmlReport(record));
      await page.goto(pathToFileURL(path).href + hash);
    });
    expect(trouble).toEqual([]);
  },
});

function watched(page: Page): readonly string[] {
  const trouble: string[] = [];
  page.on('console', (message) => trouble.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => trouble.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => trouble.push(`dialog: ${dialog.message()}`));
  page.on('request', (request) => {
    if (!/^(?:file|data):/.test(request.url())) trouble.push(`request: ${request.url()}`);
  });
  return trouble;
}
