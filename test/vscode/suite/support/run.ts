/** Runs every case that was imported, with the Mocha of the place. Rejects when a case failed. */
export function runCases(mocha: Pick<Mocha, 'run'>): Promise<void> {
  return new Promise((resolve, reject) => {
    const runner = mocha.run((failures) => {
      if (failures === 0) resolve();
      else reject(new Error(`${failures} failed`));
    });
    runner.on('pass', (test) => say(`  ✓ ${test.fullTitle()} (${test.duration ?? 0} ms)`));
    runner.on('pending', (test) => say(`  – ${test.fullTitle()} (left out)`));
    runner.on('fail', (test, error) => say(`  ✗ ${test.fullTitle()}\n${indented(error)}`));
  });
}

/** The bar tells the host which lines are the suite's. */
function say(text: string): void {
  for (const line of text.split('\n')) console.log(`▏${line}`);
}

function indented(error: Error): string {
  return String(error.stack ?? error.message).replace(/^/gm, '      ');
}
