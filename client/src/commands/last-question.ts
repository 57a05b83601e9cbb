/** The line of the last question of a brief of at least two, outside fenced code; null where there is none. */
export function lastQuestionLine(lines: readonly string[]): number | null {
  let fence: string | null = null;
  const found: number[] = [];
  lines.forEach((line, number) => {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence === null && mark !== undefined) fence = mark;
    else if (fence !== null) {
      if (mark?.startsWith(fence) && line.trim() === mark) fence = null;
    } else if (/^ {0,3}##[ \t]+\S/.test(line)) found.push(number);
  });
  return found.length < 2 ? null : (found.at(-1) ?? null);
}
