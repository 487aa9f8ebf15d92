/**
 * Refuses an old Node in words. Native modules crash there without any, so every entry point
 * calls this first and loads the program with a dynamic import afterwards.
 */
const LEAST = 22;

export function requireNode(version: string = process.versions.node): void {
  const major = Number.parseInt(version, 10);
  if (major >= LEAST) return;
  process.stderr.write(
    `CXMap needs Node ${String(LEAST)} or newer, and this is Node ${version}. ` +
      'Start it with an npm script (npm start, npm run cxmap), which brings its own Node.\n',
  );
  process.exit(2);
}
