import { Injectable } from '@nestjs/common';
import { FIELD_TYPES, LOOKUP_LIMITS, type FieldProblem, type FormAnswers, type FormDefinition, type FormField, type LookupListVersion, type LookupUse } from '@motcua/contracts';
import { DomainError, fieldsOf } from '@motcua/domain';
import { Database, type Queryable } from '../../platform/index.js';
import { findLine, findNewest, findRows, listListVersions, listNewest, listUses, type ListRow, type StoredVersion } from './lookup-lists.repository.js';

/** A version as the contract promises it. */
export const presentList = ({ id: _id, contentHash: _hash, ...version }: StoredVersion): LookupListVersion => version;

/** Uploaded lists as they are read: by officials, by citizens who choose a line, and by the check of what was chosen. */
@Injectable()
export class LookupLists {
  constructor(private readonly database: Database) {}

  /** The newest version of every list. */
  async lists(): Promise<LookupListVersion[]> {
    return (await listNewest(this.database)).map(presentList);
  }

  /** Newest first. @throws DomainError 'lookup-list.not-found' */
  async versions(key: string): Promise<LookupListVersion[]> {
    const versions = await listListVersions(this.database, key);
    if (versions.length === 0) throw new DomainError('lookup-list.not-found', { key });
    return versions.map(presentList);
  }

  /** Questions that use a list, of versions in force, scheduled or being written; none where nobody knows the list. */
  uses(key: string): Promise<LookupUse[]> {
    return listUses(this.database, key);
  }

  /** Lines of the newest version in which all the words stand. @throws DomainError 'lookup-list.not-found' */
  async search(key: string, words: string): Promise<{ versionNo: number; columns: string[]; items: ListRow[] }> {
    const newest = await findNewest(this.database, key);
    if (!newest) throw new DomainError('lookup-list.not-found', { key });
    const { id, versionNo, columns } = newest;
    return { versionNo, columns, items: await findRows(this.database, id, { words, most: LOOKUP_LIMITS.shown }) };
  }
}

/** Whether the line that was chosen stands, with what was shown of it, in the version named and in the newest. */
async function isKnown(on: Queryable, { settings }: FormField, answer: unknown): Promise<boolean> {
  const { list, column } = FIELD_TYPES.lookup.settings.parse(settings);
  const chosen = FIELD_TYPES.lookup.valueSchema({ list, column, fills: [] }).parse(answer);
  const versions = await findLine(on, list, chosen);
  const isNamed = versions.some(({ versionNo }) => versionNo === chosen.version);
  return isNamed && versions.every(({ columns, cells }) => cells?.[columns.indexOf(column)] === chosen.text);
}

/**
 * That every chosen line still stands in its list.
 * @param answers as `validateAnswers` returned them
 * @throws DomainError 'request.invalid-fields' with 'lookup-list.line-unknown' at each field whose line does not
 */
export async function requireKnownLines(on: Queryable, form: FormDefinition | null, answers: FormAnswers): Promise<void> {
  const asked = form ? fieldsOf(form).filter(({ type, key }) => type === 'lookup' && answers[key] !== undefined) : [];
  const problems: FieldProblem[] = [];
  for (const field of asked) {
    if (!(await isKnown(on, field, answers[field.key]))) problems.push({ path: `answers.${field.key}`, code: 'lookup-list.line-unknown', params: {} });
  }
  if (problems.length > 0) throw new DomainError('request.invalid-fields', {}, problems);
}
