// `npm test`: static checks, the build, then every kind of test, ending in one line of totals.
// `--only e2e` runs the end-to-end tests alone, on a fresh build; arguments after it go to Playwright.
import './lib/require-node.mjs';
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ROOT, isFresh } from './lib/built.mjs';
import { ensureCheckers, findBrowser } from './lib/tools.mjs';

const require = createRequire(import.meta.url);
const bin = (name, path) => join(dirname(require.resolve(`${name}/package.json`)), ...path.split('/'));
const PROGRAMS = {
  typecheck: [join(ROOT, 'scripts', 'typecheck.mjs')],
  lint: [bin('eslint', 'bin/eslint.js'), '--max-warnings', '0', '--cache', '--cache-location', 'node_modules/.cache/eslint/', '.'],
  build: [bin('electron-vite', 'bin/electron-vite.js'), 'build', '--logLevel', 'warn'],
  package: [join(ROOT, 'scripts', 'dist-check.mjs')],
  vitest: [bin('vitest', 'vitest.mjs'), 'run', '--project', 'unit', '--project', 'contract', '--project', 'crash'],
  e2e: [bin('@playwright/test', 'cli.js'), 'test'],
};

const results = join(ROOT, 'test-results');
const totals = { passed: 0, failed: 0, skipped: 0 };
/** Name → last lines of every step that failed: repeated at the end, where a long run is read first. */
const failures = new Map();
const LAST_LINES = 40;
const say = (line) => process.stdout.write(`${line}\n`);
const read = (name) => JSON.parse(readFileSync(join(results, name), 'utf8'));

/** Runs one program to its end. Its output is shown as it comes, or kept together when `quiet`. */
function run(name, extra = [], { env = {}, quiet = false } = {}) {
  const started = Date.now();
  return new Promise((done) => {
    const child = spawn(process.execPath, [...PROGRAMS[name], ...extra], {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', () => done(false));
    child.on('close', (code) => {
      if (code !== 0) {
        process.stdout.write(output);
        failures.set(name, output.trimEnd().split('\n').slice(-LAST_LINES));
      }
      say(`${name}: ${code === 0 ? 'ok' : 'FAILED'} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
      done(code === 0);
    });
  });
}

/** A step that is not a test counts only when it fails, so that the totals never hide it. */
const check = (ok) => {
  if (!ok) totals.failed += 1;
  return ok;
};

/** What failed in a report of vitest, which shows its output as it comes: file, test and the first lines of why. */
function failedTests(report) {
  const first = (text) => text.split('\n').slice(0, 12);
  return report.testResults
    .filter(({ status }) => status !== 'passed')
    .flatMap(({ name, message, assertionResults }) => {
      const failed = assertionResults.filter(({ status }) => status === 'failed').flatMap((test) => [`${name} › ${test.fullName}`, ...test.failureMessages.flatMap(first)]);
      return failed.length > 0 ? failed : [name, ...first(message)];
    });
}

async function vitest() {
  const ok = await run('vitest', ['--reporter=default', '--reporter=json', '--outputFile.json=test-results/vitest.json']);
  let report;
  try {
    report = read('vitest.json');
  } catch {
    check(false);
    return;
  }
  totals.passed += report.numPassedTests;
  totals.failed += report.numFailedTests;
  totals.skipped += report.numPendingTests + report.numTodoTests;
  if (!ok) failures.set('vitest', failedTests(report));
  // A file that does not load, or an error outside any test, fails the run without a failed test.
  if (!ok && report.numFailedTests === 0) check(false);
}

async function e2e(extra = []) {
  const browser = findBrowser();
  if (!browser) {
    check(false);
    return;
  }
  const ok = await run('e2e', ['--pass-with-no-tests', ...extra], { env: { CXMAP_CHROMIUM: browser } });
  let stats;
  try {
    ({ stats } = read('e2e.json'));
  } catch {
    check(false);
    return;
  }
  totals.passed += stats.expected + stats.flaky;
  totals.failed += stats.unexpected;
  totals.skipped += stats.skipped;
  if (!ok && stats.unexpected === 0) check(false);
}

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const only = process.argv.indexOf('--only');
if (only !== -1) {
  if (isFresh() || check(await run('build', [], { quiet: true }))) await e2e(process.argv.slice(only + 2));
} else {
  // Lint is one long thread: the tests that need no display begin beside it, those in a browser after it.
  const lint = run('lint', [], { quiet: true }).then(check);
  const [, built] = await Promise.all([run('typecheck', [], { quiet: true }).then(check), run('build', [], { quiet: true }).then(check)]);
  ensureCheckers();
  await vitest();
  if (built) check(await run('package', [], { quiet: true }));
  await lint;
  if (built) await e2e();
}

for (const [name, lines] of failures) say(`\n${name} FAILED${lines.map((line) => `\n  ${line}`).join('')}`);
say(`\n${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exit(totals.failed === 0 ? 0 : 1);
