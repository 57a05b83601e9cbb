import * as v from 'valibot';
import { matchesPattern } from '../text/literal-pattern.js';
import { nearest } from '../text/nearest.js';
import { defineRule, type Report } from './rule.js';
import { quoted } from './support/message.js';

const KNOWN = ['date', 'format', 'title', 'author', 'authors', 'number', 'series', 'lang', 'status'];

const options = v.object({
  allow: v.optional(
    v.pipe(
      v.array(v.string()),
      v.description('Further keys that are fine, such as those of a site generator; `*` stands for anything'),
    ),
    [],
  ),
});

export const rule = defineRule({
  id: 'front-matter-unknown-key',
  severity: 'warning',
  summary: 'A key of the front matter that nobody reads',
  why: 'A misspelt key is silently without effect: the date or the author under it is never seen. Keys that a site generator needs go into `allow`.',
  fixable: 'suggest',
  options,
  examples: [
    { title: 'Known keys', wrap: 'front-matter', text: 'date: 2026-05-04\nseries: Baltic Notes\nlang: en', marks: [] },
    { title: 'A misspelt key', wrap: 'front-matter', text: 'date: 2026-05-04\nserie: Baltic Notes', marks: ['serie'] },
    {
      title: 'A key of a site generator',
      wrap: 'front-matter',
      text: 'date: 2026-05-04\nlayout: post',
      marks: ['layout'],
    },
    {
      title: 'Keys that are allowed',
      wrap: 'front-matter',
      text: 'date: 2026-05-04\nlayout: post\nhugo_weight: 3',
      marks: [],
      config: { options: { allow: ['layout', 'hugo_*'] } },
    },
  ],
  check({ brief, options: { allow } }) {
    const { frontMatter } = brief;
    // YAML that cannot be read gives keys that nobody wrote.
    if (frontMatter === null || (frontMatter.closed && frontMatter.problems.length > 0)) return [];
    const { entries } = frontMatter;
    const present = new Set(entries.map((entry) => entry.key));
    const reports: Report[] = [];
    for (const { key, keySpan } of entries) {
      if (KNOWN.includes(key) || allow.some((pattern) => matchesPattern(key, pattern))) continue;
      const meant = nearest(key, KNOWN);
      if (meant === null || present.has(meant)) {
        const there = meant === null ? '' : `, and \`${meant}\` is there already`;
        reports.push({
          message: `Nobody reads the key ${quoted(key)}${there}: remove it, or put it into this rule's option \`allow\`.`,
          span: keySpan,
        });
      } else {
        reports.push({
          message: `Nobody reads the key ${quoted(key)}; did you mean \`${meant}\`?`,
          span: keySpan,
          suggestions: [{ title: `Change to \`${meant}\``, edits: [{ span: keySpan, text: meant }] }],
        });
      }
    }
    return reports;
  },
});
