/** Something that nobody can guess, for the policy of one page. */
export function nonce(): string {
  return [...globalThis.crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(36)).join('');
}
