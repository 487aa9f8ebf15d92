// Refuses an old Node in words: native modules crash there without any. Import this before anything else.
const least = 22;
if (Number.parseInt(process.versions.node, 10) < least) {
  process.stderr.write(
    `CXMap needs Node ${least} or newer, and this is Node ${process.versions.node}. ` +
      'Start it with an npm script (npm start, npm run cxmap), which brings its own Node.\n',
  );
  process.exit(2);
}
