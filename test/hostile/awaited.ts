import type { Failure } from './properties/property.js';

/** A fault that is known and will be mended: it is counted, and fails nothing until then. */
export interface Awaited {
  readonly property: RegExp;
  readonly message?: RegExp;
  readonly text?: RegExp;
  /** Texts that match are not read at all: they hang. */
  readonly skip?: true;
}

/** Empty but while somebody is at work on what stands here. */
export const AWAITED: readonly Awaited[] = [];

export function isAwaited({ property, message }: Failure, text: string, awaited = AWAITED): boolean {
  return awaited.some(
    (each) =>
      each.property.test(property) &&
      (each.message === undefined || each.message.test(message)) &&
      (each.text === undefined || each.text.test(text)),
  );
}

export function isSkipped(text: string, awaited = AWAITED): boolean {
  return awaited.some((each) => each.skip === true && each.text?.test(text) === true);
}
