import type { ParseOptions } from '../brief/parse-brief.js';
import type { Settings } from './settings.js';

/** How a text is read under some settings: which lines are furniture, and what stays as its rule is off. */
export function parseOptions({ furniture, rules }: Pick<Settings, 'furniture' | 'rules'>): ParseOptions {
  const off = Object.keys(rules).filter((id) => rules[id]?.severity === 'off');
  return off.length === 0 ? { furniture } : { furniture, off: new Set(off) };
}
