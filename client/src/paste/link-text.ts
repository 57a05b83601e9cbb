/** The address in a clipboard text that is an address and nothing else, or null. */
export function soleAddress(text: string): string | null {
  const trimmed = text.trim();
  if (!/^(?:https?:\/\/|mailto:)[^\s<>"]+$/i.test(trimmed) || trimmed.length > 2_000) return null;
  return trimmed;
}

/** A Markdown link. The address is put in angle brackets where its own brackets would end the link early. */
export function markdownLink(text: string, address: string): string {
  const target = /[()]/.test(address) ? `<${address}>` : address;
  return `[${text.replace(/([\\[\]])/g, '\\$1')}](${target})`;
}

/** Whether a selected text can become the text of a link: one line of words, no address and no link itself. */
export function canBeLinkText(text: string): boolean {
  return text.trim() !== '' && !/[\r\n]/.test(text) && soleAddress(text) === null && !/\]\(|^<.*>$/.test(text);
}
