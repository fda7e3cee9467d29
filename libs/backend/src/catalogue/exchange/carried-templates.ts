import { MOST_TEMPLATE_BYTES, type CarriedTemplate, type ProcedureCase, type ProcedureFile } from '@motcua/contracts';
import { DomainError } from '@motcua/domain';
import type { Queryable } from '../../platform/index.js';
import { findTemplates, readTemplate, templatesNamed, type KeptTemplate } from '../templates/template-files.js';

/** The forms to download that the cases name, with their bytes. @throws DomainError 'exchange.templates-too-large' {size, maxBytes} */
export async function templatesOf(on: Queryable, cases: readonly ProcedureCase[]): Promise<CarriedTemplate[]> {
  const named = templatesNamed(cases);
  if (named.length === 0) return [];
  const kept = await findTemplates(on, named);
  const size = kept.reduce((sum, { content }) => sum + content.length, 0);
  if (size > MOST_TEMPLATE_BYTES) throw new DomainError('exchange.templates-too-large', { size, maxBytes: MOST_TEMPLATE_BYTES });
  return kept.map(({ sha256, name, content }) => ({ sha256, name, content: content.toString('base64') }));
}

/** What a file brings of templates. */
export interface BroughtTemplates {
  sound: KeptTemplate[];
  /** Names of those that are not what they are said to be, or are no forms to fill in. */
  wrong: string[];
  /** Names under which papers offer a form that neither the file brings nor is kept here. */
  missing: string[];
}

async function soundOrNothing({ sha256, name, content }: CarriedTemplate): Promise<KeptTemplate | undefined> {
  try {
    const read = await readTemplate(name, content);
    return read.sha256 === sha256 ? read : undefined;
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}

/** Judges the templates of a file by their content; those that no paper names are left behind. */
export async function broughtTemplates(on: Queryable, { procedure: { cases }, templates }: ProcedureFile): Promise<BroughtTemplates> {
  const named = templatesNamed(cases);
  const judged = await Promise.all(templates.map(async (template) => ({ template, read: await soundOrNothing(template) })));
  const sound = judged.flatMap(({ read }) => (read && named.includes(read.sha256) ? [read] : []));
  const there = new Set([...sound, ...(await findTemplates(on, named))].map(({ sha256 }) => sha256));
  const gone = named.filter((sha256) => !there.has(sha256));
  const offered = cases.flatMap(({ components }) => components.flatMap((component) => component.templates));
  return {
    sound,
    wrong: judged.flatMap(({ template, read }) => (read ? [] : [template.name])),
    missing: [...new Set(offered.filter(({ url }) => gone.some((sha256) => url?.endsWith(sha256))).map(({ name }) => name))],
  };
}
