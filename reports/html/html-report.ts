import { createHash } from 'node:crypto';
import type { RunRecord } from '../../contracts/checker/record-types.ts';
import { gradeWord } from './page/words.ts';
import { pageDataOf, pageExchangesOf } from './page-data.ts';
import { pageScript } from './page-script.ts';
import { pageStyle } from './page-style.ts';
import { scriptData } from './script-data.ts';

/** A run as one page that needs nothing else, neither a network nor a server. */
export function htmlReport(record: RunRecord): string {
  const data = pageDataOf(record);
  const script = pageScript();
  const style = pageStyle();
  const grade = gradeWord(data.overall.grade);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(script, style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${grade} - Keyturn report</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<noscript><p>${grade}: ${data.overall.because}. The rest of this report is drawn by the script inside of it, so allow it to run.</p></noscript>
<script type="application/json" id="run-data">${scriptData(data)}</script>
<script type="application/json" id="run-exchanges">${scriptData(pageExchangesOf(record))}</script>
<script>${script}</script>
</body>
</html>
`;
}

// Nothing may be fetched, and nothing runs but this very script: what a record smuggles in stays text.
function policy(script: string, style: string): string {
  return [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
