import '../../contracts/commands/node-version.ts';
import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

/** The tests of the HTML report in a browser. The suite itself has a configuration of its own, at the root. */
export default defineConfig({
  testDir: '.',
  outputDir: '../output/page-results',
  forbidOnly: process.env.CI !== undefined,
  fullyParallel: true,
  workers: 2,
  retries: 0,
  reporter: 'list',
  use: { launchOptions: await browser() },
});

async function browser() {
  const own = process.env['CHROMIUM_PATH'];
  if (own) return { executablePath: own };
  // The package has Chromium for one platform; on others, the Chrome that the reader has is as good.
  if (process.platform !== 'linux' || process.arch !== 'x64') return { channel: 'chrome' };
  if (!hasBrowserLibraries()) process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs22.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  return { executablePath: await chromium.executablePath(), args: ['--no-sandbox', '--headless=shell'] };
}

// Where they are missing, the package unpacks its own, if it believes to be where they always are.
function hasBrowserLibraries(): boolean {
  const folders = ['/usr/lib/x86_64-linux-gnu', '/usr/lib64', '/usr/lib'];
  return folders.some((it) => existsSync(`${it}/libnss3.so`));
}
