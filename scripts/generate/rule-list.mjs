const FIX = { fix: 'fix', suggest: 'suggestion' };

/** The list of all rules, with a link to each one's page. */
export function ruleList(rules) {
  return [
    '# Rules',
    '',
    'Each rule has its severity, its options and its examples on a page of its own. Severities are defaults: the',
    'configuration sets others, and `off` turns a rule off. *fix* marks a safe fix, *suggestion* one that the author chooses.',
    '',
    '| rule | severity | | reports |',
    '| --- | --- | --- | --- |',
    ...rules.map(
      (rule) =>
        `| [${rule.id}](${rule.id}.md) | ${rule.severity} | ${FIX[rule.fixable] ?? ''} | ${rule.summary.replace(/\|/g, '\\|')} |`,
    ),
    '',
    'The pages are generated from the rules (`npm run generate`), and their examples run as tests.',
    '',
  ].join('\n');
}
