/** What `npm run drift -- --help` prints. */
export const driftHelp = `npm run drift -- --documents [address, file or folder ...]

Compares published OpenAPI documents with Keyturn's own, in what Keyturn covers: Twilio's public ones, where none is named.
Two published documents are compared with each other by --documents <later> --against <earlier>.

npm run drift -- --behaviour <earlier run.snapshot.json> <later run.snapshot.json>

Compares how a target behaved in two runs: each run leaves a snapshot beside its record, without a single value.

  --documents-report <file>  the --json report on the documents, to tell whether they moved too

For both:

  --against <file>      the earlier document, where it is not Keyturn's own
  --annotations         also list what changed in descriptions, examples and x-* only
  --accepted            also list the differences that are known and accepted, with their reasons
  --strict              what is new or newly promised is red too
  --markdown <file>     write the report there too, for a summary or an issue
  --json <file>         the same for a program
  --sarif <file>        the same for code scanning
  --snapshots <folder>  where the last good documents are kept (reports/output/documents)
  --timeout-ms <number> how long one source may take (30000)
  --help                show this

Exit codes: 0 same, 1 worse, 2 could not tell.`;
