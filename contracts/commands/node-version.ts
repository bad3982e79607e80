/** Imported first by every command and by the Playwright configurations: an old Node fails late and unclearly. */

const oldest = '22.20';

if (isTooOld(process.versions.node)) {
  // The sentence is all that helps; a stack would bury it.
  Error.stackTraceLimit = 0;
  throw new Error(
    `Keyturn needs Node ${oldest} or newer and was started with ${process.versions.node}: start it through npm or npx, ` +
      `which use the Node 24 that \`npm ci\` brings on Linux, or install Node ${oldest} or newer.`,
  );
}

export function isTooOld(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldest.split('.').map(Number);
  return major < oldestMajor || (major === oldestMajor && minor < oldestMinor);
}
