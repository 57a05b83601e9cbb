import type { Brief } from '../brief/model.js';
import { type PreviewPageOptions, previewPage } from './preview-page.js';
import { renderBody } from './render-body.js';

/** A brief in the page of the preview, with placeholders for what is missing. */
export function previewHtml(brief: Brief, options: Omit<PreviewPageOptions, 'lang' | 'title'>): string {
  const title = brief.title?.text ?? 'Preview';
  return previewPage(renderBody(brief, { preview: true }), { ...options, lang: brief.lang, title });
}
