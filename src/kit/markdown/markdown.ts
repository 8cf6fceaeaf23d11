import MarkdownIt from 'markdown-it';

/**
 * A piece of a text: an element with its children, or plain text. There is no raw HTML: what looks like a tag is text.
 */
export type Piece = string | { tag: string; href: string | null; title: string | null; children: Piece[] };

/** Elements that a text can become; anything else that the parser knows is left out, and its content kept. */
const TAGS = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol li blockquote pre code em strong s a hr br table thead tbody tr th td'.split(' '),
);

/** Addresses that a link may have. */
const SAFE = /^(https?:|mailto:)/i;

const parser = new MarkdownIt({ html: false, linkify: true, breaks: true });

type Token = ReturnType<typeof parser.parse>[number];
type Element = Exclude<Piece, string>;

const element = (tag: string, children: Piece[] = [], more: Partial<Element> = {}): Element => ({
  tag,
  href: null,
  title: null,
  children,
  ...more,
});

/** What a token without children becomes; null for one that opens or closes an element. */
function leafOf(token: Token): Piece[] | null {
  const { type, tag, content, children } = token;
  if (type === 'inline') return piecesOf(children ?? []);
  if (['text', 'text_special', 'html_inline', 'html_block'].includes(type)) return [content];
  if (type === 'softbreak' || type === 'hardbreak') return [element('br')];
  if (type === 'code_inline') return [element('code', [content])];
  if (type === 'fence' || type === 'code_block') return [element('pre', [element('code', [content])])];
  // an image would be fetched from anywhere: its address is a link
  if (type === 'image') return [link(token, 'src', [content || attribute(token, 'src') || ''])];
  return tag === 'hr' ? [element('hr')] : null;
}

const attribute = (token: Token, name: string): string | null => {
  const value = token.attrGet(name);
  return value === null ? null : String(value);
};

/** A link, or only its text where its address is not one to follow. */
function link(token: Token, name: 'href' | 'src', children: Piece[]): Element {
  const href = attribute(token, name);
  const isSafe = href !== null && SAFE.test(href);
  return isSafe ? element('a', children, { href, title: attribute(token, 'title') }) : element('span', children);
}

function piecesOf(tokens: readonly Token[]): Piece[] {
  const root = element('root');
  const open = [root];
  for (const token of tokens) {
    const into = open.at(-1) ?? root;
    const leaf = leafOf(token);
    if (leaf) into.children.push(...leaf);
    else if (token.nesting === 1) {
      const made = token.tag === 'a' ? link(token, 'href', []) : element(token.tag);
      into.children.push(made);
      open.push(made);
    } else if (token.nesting === -1 && open.length > 1) open.pop();
  }
  return root.children;
}

/** Reads a text of Markdown: CommonMark with tables, strikethrough and bare addresses; line breaks stay. */
export const readMarkdown = (text: string): Piece[] => piecesOf(parser.parse(text, {}));

/** Whether an element may be shown as itself. */
export const isKnown = (tag: string): boolean => TAGS.has(tag);
