import { TextDecoder } from 'node:util';

/** How far into a page its own word for its character set is looked for. Bytes. */
const HEAD = 1024;

/** Makes text of the bytes of a page, in the character set that its header, its first bytes or its `<meta>` names; else in UTF-8. */
export class PageDecoder {
  private readonly named: string | null;
  private head: Buffer | null = Buffer.alloc(0);
  private decoder: TextDecoder | null = null;

  /** @param contentType the header, or null */
  constructor(contentType: string | null) {
    this.named = /;\s*charset\s*=\s*["']?([\w:.+-]{1,40})/i.exec(contentType ?? '')?.[1] ?? null;
  }

  write(bytes: Uint8Array): string {
    if (this.decoder !== null) return this.decoder.decode(bytes, { stream: true });
    this.head = Buffer.concat([this.head ?? Buffer.alloc(0), bytes]);
    return this.head.length < HEAD ? '' : this.begin();
  }

  end(): string {
    return this.begin() + (this.decoder?.decode() ?? '');
  }

  private begin(): string {
    const { head } = this;
    if (head === null) return '';
    this.head = null;
    this.decoder = makeDecoder(ofFirstBytes(head) ?? this.named ?? ofMarkup(head) ?? 'utf-8');
    return this.decoder.decode(head, { stream: true });
  }
}

function ofFirstBytes(head: Buffer): string | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return head[0] === 0xff && head[1] === 0xfe ? 'utf-16le' : null;
}

function ofMarkup(head: Buffer): string | null {
  const text = head.toString('latin1', 0, HEAD);
  const found =
    /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w:.+-]{1,40})/i.exec(text) ??
    /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w:.+-]{1,40})/i.exec(text);
  const name = found?.[1] ?? null;
  // What could be read so far is no UTF-16.
  return name !== null && /^utf-?16/i.test(name) ? 'utf-8' : name;
}

/** What is no name of a character set, or of one that this Node does not have, is read as UTF-8: ids are mostly ASCII. */
function makeDecoder(name: string): TextDecoder {
  try {
    return new TextDecoder(name);
  } catch {
    return new TextDecoder('utf-8');
  }
}
