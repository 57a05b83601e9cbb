import { expect } from 'vitest';
import { readSentence } from '../../server/src/forecasts/read-sentence.js';

/** The day on which every sentence of these tables is published, where a table names no other. */
export const PUBLISHED = '2024-06-10';

/** Each sentence must be read as a forecast; `«…»` marks the horizon, and no marks mean that there is none. */
export function expectForecasts(sentences: readonly string[], published: string | null = PUBLISHED): void {
  const wrong = sentences.filter((marked) => {
    const reading = readSentence(withoutMarks(marked), published);
    return !reading.forecast || (reading.horizon?.text ?? null) !== markedHorizon(marked);
  });
  expect(wrong.map((marked) => describe(marked, published))).toEqual([]);
}

/** Each sentence must be left alone. */
export function expectNoForecasts(sentences: readonly string[], published: string | null = PUBLISHED): void {
  const wrong = sentences.filter((sentence) => readSentence(sentence, published).forecast);
  expect(wrong.map((sentence) => describe(sentence, published))).toEqual([]);
}

function withoutMarks(marked: string): string {
  return marked.replace('«', '').replace('»', '');
}

function markedHorizon(marked: string): string | null {
  const start = marked.indexOf('«');
  return start < 0 ? null : marked.slice(start + 1, marked.indexOf('»'));
}

function describe(marked: string, published: string | null): string {
  const { forecast, cue, horizon } = readSentence(withoutMarks(marked), published);
  return `${marked} — read as ${forecast ? 'forecast' : 'none'}, cue ${cue?.kind}: ${cue?.text}, horizon ${horizon?.text}`;
}
