import { expect } from '@playwright/test';
import type { RunRecord } from '../../contracts/checker/record-types.ts';
import { writtenRecord, writtenVerdict } from '../../contracts/checker/testing/written-record.ts';
import { recordOfFaulty } from '../../contracts/run/testing/record-of-faulty.ts';
import { test } from './testing/opened-report.ts';

const MOST_MS = 2000;

const run = await recordOfFaulty(['secret-shown-once/leaked/fetch', 'old-token-dies/still-accepted']);

/** A run with as many verdicts as are asked for, those of the real one again and again under other names. */
function recordOf(count: number): RunRecord {
  const verdicts = Array.from({ length: count }, (_, index) => {
    const round = Math.floor(index / run.verdicts.length);
    const verdict = run.verdicts[index % run.verdicts.length] ?? writtenVerdict();
    return round === 0 ? verdict : { ...verdict, rule: `${verdict.rule}-${round}` };
  });
  return { ...writtenRecord(verdicts), exchanges: run.exchanges };
}

for (const count of [0, 300, 20_000]) {
  test(`a run of ${count} verdicts opens in less than 2 s`, async ({ page, openReport }) => {
    await openReport(recordOf(count));
    await expect(page.getByRole('banner')).toContainText(`Verdicts${count.toLocaleString('en')}`);
    // What the browser took from the beginning of the page to the moment when all was drawn that is in view.
    const openedMs = await page.evaluate<number>(
      'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now()))))',
    );
    test.info().annotations.push({ type: 'opened', description: `${Math.round(openedMs)} ms` });
    expect(openedMs).toBeLessThan(MOST_MS);
  });
}

test('what is far down in 20,000 verdicts is drawn when it is reached', async ({ page, openReport }) => {
  await openReport(recordOf(20_000));
  expect(await page.locator('.cell').count()).toBeLessThan(2000);
  await page.locator('.cell').first().focus();
  await page.keyboard.press('Control+End');
  await expect(page.locator('.cell:focus')).toBeInViewport();
  const last = recordOf(20_000).verdicts.findLast((it) => it.profile === 'errors');
  await page.getByLabel('Search rules and findings').fill(last?.rule ?? '');
  await page.locator('.cell:not([data-state="none"])').first().click();
  await expect(page.getByRole('complementary')).toContainText(last?.rule ?? '');
});
