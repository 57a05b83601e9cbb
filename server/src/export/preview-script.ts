/**
 * What runs in the preview. It takes `{ type: 'update', html, version }` and `{ type: 'scroll', line }` (from 1, with a
 * fraction for places between two blocks), and tells `{ type: 'scroll', line }` when the reader has scrolled, `{ type: 'reveal', line }`
 * where somebody wants to go to the text, and `{ type: 'ready' }` once it listens. To the text lead a button at each part, which is seen
 * when the part or the button is pointed at or has the focus, Enter on a forecast, and a double click anywhere.
 */
export const PREVIEW_SCRIPT = `(() => {
  'use strict';
  const host = acquireVsCodeApi();
  const main = document.querySelector('main');
  let version = -1;
  let scrolledByUs = 0;
  let asked = false;
  const blocks = () => [...main.querySelectorAll('[data-line]:not(.source)')]
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
  const reveal = (element) => {
    const block = element instanceof Element ? element.closest('[data-line]') : null;
    if (block) host.postMessage({ type: 'reveal', line: Number(block.dataset.line) });
  };
  const buttonFor = (part) => {
    const words = part.textContent.trim().replace(/\\s+/g, ' ');
    const label = main.dataset.sourceLabel.replace('{0}', () => words.length > 80 ? words.slice(0, 79) + '…' : words);
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'source';
    button.dataset.line = part.dataset.line;
    button.title = label;
    button.setAttribute('aria-label', label);
    button.innerHTML = '<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M2.5 13.5l.7-3L10.7 3l2.3 2.3-7.5 7.5zM9.2 4.5l2.3 2.3"/></svg>';
    button.addEventListener('click', () => reveal(button));
    return button;
  };
  const PARTS = 'h1[data-line],.byline[data-line],.lead>[data-line]:first-child,.question>h2[data-line]';
  const addButtons = () => {
    for (const part of main.querySelectorAll(PARTS)) part.before(buttonFor(part));
  };
  const keyOf = (element) => element?.getAttribute('aria-describedby') ?? (element?.matches('.source') ? [...main.querySelectorAll('.source')].indexOf(element) : null);
  const focusAgain = (key) => {
    const element = typeof key === 'number'
      ? main.querySelectorAll('.source')[key]
      : main.querySelector('[aria-describedby="' + CSS.escape(key) + '"]');
    element?.focus({ preventScroll: true });
  };
  addEventListener('message', ({ data }) => {
    if (data.type === 'scroll') scrollToLine(data.line);
    if (data.type !== 'update' || data.version < version) return;
    version = data.version;
    const line = lineAt(scrollY + 8);
    const focused = keyOf(document.activeElement);
    main.innerHTML = data.html;
    addButtons();
    if (scrollY > 0) scrollToLine(line);
    if (focused !== null) focusAgain(focused);
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
  addEventListener('dblclick', ({ target }) => reveal(target));
  addEventListener('keydown', ({ key, target }) => {
    if (key === 'Enter' && target instanceof Element && target.matches('.forecast')) reveal(target);
  });
  addButtons();
  host.postMessage({ type: 'ready' });
})();`;
