import { paperTemplateEndpoints as e, type PaperTemplate, type TemplateKind } from '@motcua/contracts';
import { queryOptions } from '@tanstack/react-query';
import { addressOf, call } from '../../../lib/api-client.js';

/** All forms. */
export const templatesQuery = queryOptions({
  queryKey: ['paper-templates'],
  queryFn: ({ signal }) => call(e.list, { signal }),
  staleTime: 0,
});

/** One form; it is read again only when asked, because a draft says which revision the person saw. */
export const templateQuery = (kind: TemplateKind) =>
  queryOptions({
    queryKey: ['paper-templates', kind],
    queryFn: ({ signal }) => call(e.read, { params: { kind }, signal }),
    staleTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

/** Address of the form on sample data: a version, or the draft at a revision. */
export const previewAddress = (kind: TemplateKind, shown: { version: number } | { revision: number }): string =>
  addressOf(e.preview.path, { kind }, shown);

/** The template with another text at the path of its field, such as `blocks.2.headings.0`. */
export function withText(template: PaperTemplate, path: string, text: string): PaperTemplate {
  const copy = structuredClone(template);
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const holder = keys.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], copy);
  (holder as Record<string, unknown>)[last] = text;
  return copy;
}

/** The items with one of them moved by a step; unchanged where it would leave the list. */
export function moved<Item>(items: readonly Item[], index: number, step: -1 | 1): Item[] {
  const next = [...items];
  const [item] = next.splice(index, 1);
  if (item === undefined || index + step < 0 || index + step > next.length) return [...items];
  next.splice(index + step, 0, item);
  return next;
}
