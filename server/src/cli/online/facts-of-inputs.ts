import { FileProblem } from '../../host/read-text.js';
import type { LinkFacts } from '../../links/online/fact.js';
import type { FileSettings } from '../file-settings.js';
import type { InputSource } from '../inputs.js';
import type { Io } from '../io.js';
import { linksOf } from './file-links.js';
import type { OnlineOptions } from './online-options.js';
import { WantedLinks } from './wanted-links.js';

export interface FactsRequest {
  readonly inputs: readonly InputSource[];
  readonly settings: FileSettings;
  /** An earlier text of an input, whose links nobody wants to know about, or null. */
  readonly before: (input: InputSource) => string | null;
  readonly online: OnlineOptions;
  readonly quiet: boolean;
  readonly io: Io;
}

/** What is known of the links of each input, once all has been asked that is to be asked. */
export async function factsOfInputs(request: FactsRequest): Promise<(input: InputSource) => LinkFacts> {
  const { inputs, settings, before, online, quiet, io } = request;
  // That there are none has been said.
  if (inputs.length === 0) return () => ({ get: () => null });
  const wanted = new WantedLinks();
  for (const input of inputs) {
    try {
      const found = await linksOf(input, settings, before(input));
      if (found !== null) wanted.add(input, found);
    } catch (error) {
      // Said when the file is linted.
      if (!(error instanceof FileProblem)) throw error;
    }
  }
  const { checkLinks } = await import('./online-node.js');
  const facts = await checkLinks(wanted, online, quiet, io);
  return (input) => wanted.factsFor(input, facts);
}
