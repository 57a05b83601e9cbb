// Whether all that names the version names the same one: `node scripts/check-versions.mjs`, and for a release with its tag,
// `node scripts/check-versions.mjs v1.2.3`. Works in the current folder; prints what is wrong, and ends with 1 if anything is.
import { readFileSync } from 'node:fs';

const PACKAGES = ['package.json', 'server/package.json', 'client/package.json'];
const VERSION = /^\d+\.\d+\.\d+$/;
const RELEASED = /^\[(\d+\.\d+\.\d+)\] - (\d{4}-\d{2}-\d{2})$/;

const [tag] = process.argv.slice(2);
const problems = [...checkPackages(), ...checkChangelog()];
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;

function* checkPackages() {
  const { version } = json('package.json');
  if (!VERSION.test(version)) yield `package.json: “${version}” is no version such as 1.2.3.`;
  for (const file of PACKAGES) {
    const own = json(file).version;
    if (own !== version) yield `${file}: version ${own}, but package.json has ${version}.`;
  }
  const { packages } = json('package-lock.json');
  for (const folder of ['', 'server', 'client']) {
    const locked = packages[folder]?.version;
    if (locked !== version) yield `package-lock.json: version ${locked} for “${folder}”: run npm install.`;
  }
  if (tag !== undefined && tag !== `v${version}`) yield `The tag is ${tag}, but package.json has ${version}.`;
}

/** First what is unreleased, then the releases, newest first. Without a tag the version is the newest release, or still on its way. */
function* checkChangelog() {
  const { version } = json('package.json');
  const sections = readFileSync('CHANGELOG.md', 'utf8')
    .split(/^## /m)
    .slice(1)
    .map((section) => ({
      heading: section.split('\n', 1)[0].trim(),
      body: section.slice(section.indexOf('\n')).trim(),
    }));
  const unreleased = sections[0]?.heading === '[Unreleased]' ? sections[0] : null;
  const releases = sections.slice(unreleased === null ? 0 : 1);
  for (const { heading } of releases) {
    if (!RELEASED.test(heading)) yield `CHANGELOG.md: “## ${heading}” is no heading such as “## [1.2.3] - 2026-05-04”.`;
  }
  const versions = releases.map(({ heading }) => RELEASED.exec(heading)?.[1]).filter((each) => each !== undefined);
  const [newest] = versions;
  for (const [index, each] of versions.entries()) {
    if (index > 0 && compare(versions[index - 1], each) <= 0)
      yield `CHANGELOG.md: ${each} stands below a release that is not newer.`;
  }
  if (tag !== undefined) {
    if (newest !== version)
      yield `CHANGELOG.md: the newest release is ${newest ?? 'none'}, but ${version} is released.`;
    else if (releases[0].body === '') yield `CHANGELOG.md: nothing is said about ${version}.`;
    if (unreleased !== null && unreleased.body !== '')
      yield 'CHANGELOG.md: what is under [Unreleased] belongs to this release.';
    return;
  }
  if (newest === version) return;
  if (newest !== undefined && compare(version, newest) < 0) {
    yield `CHANGELOG.md: ${newest} is released, but package.json has ${version}.`;
  } else if (unreleased === null || unreleased.body === '') {
    yield `CHANGELOG.md: neither [${version}] nor [Unreleased] says anything.`;
  }
}

function compare(a, b) {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  const index = left.findIndex((part, at) => part !== right[at]);
  return index === -1 ? 0 : left[index] - right[index];
}

function json(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
