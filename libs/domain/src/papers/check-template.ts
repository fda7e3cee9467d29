import { PLACEHOLDERS, TABLE_COLUMNS, type FieldProblem, type PaperTemplate, type TemplateKind } from '@motcua/contracts';
import { placeholdersIn, TemplateSyntaxError } from './template-words.js';

/** Every text of a template with the path of its field. */
function textsOf({ office, title, blocks, closing, signers }: PaperTemplate): { path: string; text: string }[] {
  return [
    { path: 'office', text: office },
    { path: 'title', text: title },
    ...blocks.flatMap((block, index) =>
      block.kind === 'TEXT'
        ? [{ path: `blocks.${index}.text`, text: block.text }]
        : [
            ...block.headings.map((text, column) => ({ path: `blocks.${index}.headings.${column}`, text })),
            { path: `blocks.${index}.empty`, text: block.empty },
          ],
    ),
    ...closing.map(({ text }, index) => ({ path: `closing.${index}.text`, text })),
    ...signers.flatMap((signer, index) =>
      (['title', 'name', 'position'] as const).map((part) => ({ path: `signers.${index}.${part}`, text: signer[part] })),
    ),
  ];
}

function problemOf(kind: TemplateKind, { path, text }: { path: string; text: string }): FieldProblem | null {
  try {
    const known: readonly string[] = PLACEHOLDERS[kind];
    const unknown = placeholdersIn(text).find((name) => !known.includes(name));
    return unknown === undefined ? null : { path, code: 'template.unknown-placeholder', params: { name: unknown } };
  } catch (error) {
    if (error instanceof TemplateSyntaxError) return { path, code: 'template.bracket', params: { sign: error.message } };
    throw error;
  }
}

function tableProblems(kind: TemplateKind, { blocks }: PaperTemplate): FieldProblem[] {
  const columns = TABLE_COLUMNS[kind];
  const tables = blocks.flatMap((block, index) => (block.kind === 'TABLE' ? [{ index, count: block.headings.length }] : []));
  const wanted = columns === 0 ? 0 : 1;
  const extra = tables
    .slice(wanted)
    .map(({ index }): FieldProblem => ({ path: `blocks.${index}`, code: 'template.table-extra', params: {} }));
  if (tables.length < wanted) return [{ path: 'blocks', code: 'template.table-missing', params: {} }];
  const wrong = tables.slice(0, wanted).filter(({ count }) => count !== columns);
  return [
    ...extra,
    ...wrong.map(({ index }): FieldProblem => ({ path: `blocks.${index}.headings`, code: 'template.headings', params: { columns } })),
  ];
}

/**
 * All that is wrong with the words of a form, at the paths of their fields: names that the form has no value for,
 * brackets that do not close, a table that is missing, doubled or has another number of columns. Empty = all is well.
 * Source: issue 4 §6; docs/rules/papers.md#templates
 */
export function checkTemplate(kind: TemplateKind, template: PaperTemplate): FieldProblem[] {
  const words = textsOf(template).map((field) => problemOf(kind, field));
  return [...words.filter((problem) => problem !== null), ...tableProblems(kind, template)];
}
