import { z } from 'zod';
import { defineFieldType } from '../field-type.js';

const Settings = z.object({});

const shown = { settings: Settings, answers: 'none', valueSchema: () => z.never(), toText: () => '', display: true } as const;

/** A heading inside a page. */
export const heading = defineFieldType<typeof Settings, never>(shown);

/** A paragraph of explanation. */
export const explanation = defineFieldType<typeof Settings, never>(shown);
