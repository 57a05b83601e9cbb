// Which licences may stand in what we publish, and which of them a package is taken under.
import parse from 'spdx-expression-parse';

/** SPDX id → words that its text cannot do without. Each lets its code be part of a program under another licence. */
const ALLOWED = {
  '0BSD': /Permission to use, copy, modify, and\/or distribute/,
  'Apache-2.0': /Apache License\W+Version 2\.0/,
  'BlueOak-1.0.0': /Blue Oak Model License/,
  'BSD-2-Clause': /Redistributions in binary form must reproduce/,
  'BSD-3-Clause': /Redistributions in binary form must reproduce.*Neither the name/,
  'CC0-1.0': /CC0 1\.0/,
  ISC: /Permission to use, copy, modify, and\/?(?:or )?distribute/,
  MIT: /Permission is hereby granted, free of charge/,
  'MIT-0': /Permission is hereby granted, free of charge/,
  'Python-2.0': /PYTHON SOFTWARE FOUNDATION LICENSE/i,
  'Unicode-3.0': /UNICODE LICENSE V3/i,
  'Unicode-DFS-2016': /UNICODE, INC\. LICENSE AGREEMENT/i,
  Unlicense: /unencumbered software released into the public domain/,
  Zlib: /This software is provided 'as-is'/,
};

/**
 * The licences under which a package is taken: of those to choose from, the first that is allowed in full; null where none is.
 * @param {Record<string, any>} manifest its package.json
 * @returns {readonly string[] | null} SPDX ids
 */
export function licencesOf(manifest) {
  try {
    return choose(parse(expressionOf(manifest)));
  } catch {
    return null;
  }
}

/** As it stands there, also in the forms of old: an object, or a list to choose from. */
export function expressionOf({ license, licenses }) {
  const named = [license ?? licenses ?? []].flat().map((each) => each.type ?? each);
  return named.length === 0 ? 'not named' : named.join(' OR ');
}

function choose(node) {
  if (node.conjunction === 'or') return choose(node.left) ?? choose(node.right);
  if (node.conjunction === 'and') {
    const [left, right] = [choose(node.left), choose(node.right)];
    return left === null || right === null ? null : [...new Set([...left, ...right])];
  }
  return Object.hasOwn(ALLOWED, node.license) && node.exception === undefined ? [node.license] : null;
}

/** Those of the licences whose words are not in the text. */
export function withoutText(licences, text) {
  const running = text.replace(/\s+/g, ' ');
  return licences.filter((id) => !ALLOWED[id].test(running));
}
