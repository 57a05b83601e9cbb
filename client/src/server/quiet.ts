import type { BaseLanguageClient } from 'vscode-languageclient';

/**
 * Lets a client write its failures into the output and nowhere else. The library shows a message of its own for each
 * start that fails; we try again, and say in the end once what has happened and what can be done.
 */
export function quiet<Client extends BaseLanguageClient>(client: Client): Client {
  const write = client.error.bind(client);
  client.error = (message, data: unknown) => write(message, data, false);
  return client;
}
