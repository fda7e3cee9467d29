import { FormDefinition } from '@motcua/contracts';
import type { Form } from './edit-form.js';

/** A form as a file that {@link readFormText} takes. */
export const formText = (form: Form): string => `${JSON.stringify({ form }, null, 2)}\n`;

/** A form from JSON alone or inside `form`; or where the first fault stands. */
export function readFormText(text: string): { form: Form } | { place: string } {
  try {
    const written: unknown = JSON.parse(text);
    const inner = typeof written === 'object' && written !== null && 'form' in written ? written.form : written;
    const parsed = FormDefinition.safeParse(inner);
    return parsed.success ? { form: parsed.data } : { place: parsed.error.issues[0]?.path.join(' › ') ?? '' };
  } catch {
    return { place: '' };
  }
}
