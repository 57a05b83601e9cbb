/**
 * What runs in the preview. It takes `{ type: 'update', html, version }` and `{ type: 'scroll', line }` (from 1, with a
 * fraction for places between two blocks), and tells `{ type: 'scroll', line }` when the reader has scrolled, `{ type: 'reveal', line }`
 * on a double click, and `{ type: 'ready' }` once it listens.
 */
export const PREVIEW_SCRIPT = `(() => {
  'use strict';
  const host = acquireVsCodeApi();
  const main = document.querySelector('main');
  let version = -1;
  let scrolledByUs = 0;
  let asked = false;
  const blocks = () => [...main.querySelectorAll('[data-line]')]
    .map((element) => ({ line: Number(element.dataset.line), top: element.getBoundingClientRect().top + scrollY }))
    .sort((a, b) => a.line - b.line);
  const lineAt = (y) => {
    const all = blocks();
    let before = { line: 1, top: 0 };
    for (const block of all) {
      if (block.top > y) {
        const part = block.top === before.top ? 0 : (y - before.top) / (block.top - before.top);
        return before.line + part * (block.line - before.line);
      }
      before = block;
    }
    return before.line;
  };
  const topOf = (line) => {
    let before = { line: 1, top: 0 };
    for (const block of blocks()) {
      if (block.line > line) {
        const part = block.line === before.line ? 0 : (line - before.line) / (block.line - before.line);
        return before.top + part * (block.top - before.top);
      }
      before = block;
    }
    return before.top;
  };
  const scrollToLine = (line) => {
    const top = line <= 1 ? 0 : Math.max(0, topOf(line) - 8);
    if (Math.abs(top - scrollY) < 2) return;
    scrolledByUs = Date.now();
    scrollTo({ top });
  };
  addEventListener('message', ({ data }) => {
    if (data.type === 'scroll') scrollToLine(data.line);
    if (data.type !== 'update' || data.version < version) return;
    version = data.version;
    const line = lineAt(scrollY + 8);
    const focused = document.activeElement?.getAttribute('aria-describedby');
    main.innerHTML = data.html;
    if (scrollY > 0) scrollToLine(line);
    if (focused) main.querySelector('[aria-describedby="' + CSS.escape(focused) + '"]')?.focus({ preventScroll: true });
    host.setState({ ...host.getState(), uri: data.uri ?? host.getState()?.uri });
  });
  addEventListener('scroll', () => {
    if (asked || Date.now() - scrolledByUs < 150) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      host.postMessage({ type: 'scroll', line: lineAt(scrollY + 8) });
    });
  }, { passive: true });
  addEventListener('dblclick', ({ target }) => {
    const block = target instanceof Element ? target.closest('[data-line]') : null;
    if (block) host.postMessage({ type: 'reveal', line: Number(block.dataset.line) });
  });
  host.postMessage({ type: 'ready' });
})();`;
