import { assert } from 'chai';
import { inPage } from '../support/page.js';

// Last: they judge all that went before.
describe('the browser at the end', () => {
  it('has no complaint about us on its console', async () => {
    const complaints = (await inPage({ action: 'complaints' })) as string[];
    assert.deepEqual(
      complaints.filter((each) => /spotlight|[/]extensions[/]0[/]/i.test(each)),
      [],
    );
  });

  it('was asked for nothing beyond the machine', async () => {
    assert.deepEqual(await inPage({ action: 'asked' }), []);
  });
});
