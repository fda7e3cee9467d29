/** A piece of a template's text: words, a value, or a part that stands only where its values do. */
export type TemplatePiece =
  { kind: 'WORDS'; words: string } | { kind: 'VALUE'; name: string } | { kind: 'OPTIONAL'; pieces: TemplatePiece[] };

/** What is wrong with the brackets of a text. */
export class TemplateSyntaxError extends Error {
  override readonly name = 'TemplateSyntaxError';
}

const TOKEN = /\{([a-z_]+)\}|\[|\]|[^{}[\]]+|[{}]/g;

/**
 * Reads the tiny language of templates: `{ten}` is a value, `[ … ]` a part that is left out where one of its values is
 * empty. There is nothing else.
 * @throws TemplateSyntaxError for a bracket that is not closed, closes nothing, or stands in another one
 */
export function readTemplateText(text: string): TemplatePiece[] {
  const pieces: TemplatePiece[] = [];
  let optional: TemplatePiece[] | null = null;
  for (const [token, name] of text.matchAll(TOKEN)) {
    if (token === '[') {
      if (optional) throw new TemplateSyntaxError('[');
      optional = [];
    } else if (token === ']') {
      if (!optional) throw new TemplateSyntaxError(']');
      pieces.push({ kind: 'OPTIONAL', pieces: optional });
      optional = null;
    } else if (token === '{' || token === '}') throw new TemplateSyntaxError(token);
    else (optional ?? pieces).push(name === undefined ? { kind: 'WORDS', words: token } : { kind: 'VALUE', name });
  }
  if (optional) throw new TemplateSyntaxError('[');
  return pieces;
}

const namesOf = (pieces: readonly TemplatePiece[]): string[] =>
  pieces.flatMap((piece) => (piece.kind === 'VALUE' ? [piece.name] : piece.kind === 'OPTIONAL' ? namesOf(piece.pieces) : []));

/** Names of all values that a text asks for, those in optional parts too. @throws TemplateSyntaxError */
export const placeholdersIn = (text: string): string[] => namesOf(readTemplateText(text));

/** A run of a filled-in text; values can be told from words, so that they may stand out. */
export interface FilledRun {
  text: string;
  /** Name of the value; undefined for words of the template. */
  name?: string;
}

/**
 * Fills a text with values. Optional parts with an empty value are left out; an empty value elsewhere becomes `blank`.
 * @returns runs in order; none where nothing is left @throws TemplateSyntaxError
 */
export function fillTemplateText(text: string, values: Readonly<Record<string, string>>, blank: string): FilledRun[] {
  const fill = (pieces: readonly TemplatePiece[]): FilledRun[] =>
    pieces.flatMap((piece): FilledRun[] => {
      if (piece.kind === 'WORDS') return [{ text: piece.words }];
      if (piece.kind === 'VALUE') return [{ text: values[piece.name] || blank, name: piece.name }];
      return namesOf(piece.pieces).every((name) => values[name]) ? fill(piece.pieces) : [];
    });
  return fill(readTemplateText(text));
}
