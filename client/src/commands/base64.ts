/** Arguments that a call can take at once. */
const PIECE = 0x2000;

/** Bytes in base64, in Node and in the browser alike. */
export function toBase64(bytes: Uint8Array): string {
  let units = '';
  for (let at = 0; at < bytes.length; at += PIECE) units += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(units);
}
