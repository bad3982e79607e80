import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { writtenRecord } from '../../contracts/checker/testing/written-record.ts';
import { recordOfFaulty } from '../../contracts/run/testing/record-of-faulty.ts';
import { test } from './testing/opened-report.ts';

const faults = ['secret-shown-once/leaked/fetch', 'old-token-dies/still-accepted', 'long-name-refused/accepted/cut'];
const whole = await recordOfFaulty(faults);
// What is broken, and of the rest a part: axe looks at each element, and most rows are like each other.
const verdicts = whole.verdicts.filter((it, index) => it.kind !== 'holds' || index % 12 === 0);
const faulty = { ...whole, verdicts };

const narrow = { width: 390, height: 844 };
const wide = { width: 1280, height: 900 };

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [size, viewport] of Object.entries({ wide, narrow })) {
    test(`axe finds nothing, ${colorScheme} and ${size}`, async ({ page, openReport }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(viewport);
      await openReport(faulty);
      expect(await violations(page)).toEqual([]);
      await page.getByRole('gridcell', { name: 'API key: broken, secret-shown-once' }).click();
      expect(await violations(page)).toEqual([]);
    });
  }
}

test('axe finds nothing where nothing was judged', async ({ page, openReport }) => {
  await openReport(writtenRecord([]));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not judged');
  expect(await violations(page)).toEqual([]);
});

test('axe finds nothing in print', async ({ page, openReport }) => {
  await openReport(faulty);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate("dispatchEvent(new Event('beforeprint'))");
  expect(await violations(page)).toEqual([]);
});

async function violations(page: Page): Promise<readonly string[]> {
  const found = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return found.violations.map(
    (it) =>
      `${it.id}: ${it.help} ${it.nodes
        .map((node) => node.html)
        .join(' ')
        .slice(0, 400)}`,
  );
}
