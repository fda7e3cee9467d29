import { FormDefinition, ProcedureCase, ProcedureContent, STANDARD_WORKFLOW, type ProcedureComponent } from '@motcua/contracts';
import type { z } from 'zod';

/** A form with a name, a date and one question that only some see. */
export const aForm = (): FormDefinition =>
  FormDefinition.parse({
    pages: [
      {
        key: 'child',
        title: { vi: 'Bé tên gì?', en: 'What is the child called?' },
        fields: [
          { key: 'childName', type: 'short-text', label: { vi: 'Họ và tên bé' } },
          { key: 'birthDate', type: 'date', label: { vi: 'Ngày sinh' }, settings: { when: 'PAST' } },
          { key: 'isAbroad', type: 'yes-no', label: { vi: 'Sinh ở nước ngoài?' }, required: false },
          { key: 'country', type: 'short-text', label: { vi: 'Nước' }, visibleWhen: { field: 'isAbroad', in: [true] } },
        ],
      },
    ],
  });

/** Answers that {@link aForm} accepts. */
export const someAnswers = (): Record<string, unknown> => ({ childName: 'Nguyễn Minh An', birthDate: '2026-04-02' });

/** A paper asked for. */
export const aComponent = (over: Partial<ProcedureComponent> = {}): ProcedureComponent => ({
  key: 'birth-proof',
  name: 'Giấy chứng sinh',
  required: true,
  originals: 1,
  copies: 0,
  templates: [],
  ...over,
});

/** A case with all channels, the standard workflow, two papers and no fee. */
export const aProcedureCase = (over: Partial<z.input<typeof ProcedureCase>> = {}): ProcedureCase =>
  ProcedureCase.parse({
    key: 'default',
    name: { vi: 'Trường hợp chung' },
    channels: (['COUNTER', 'ONLINE', 'POST'] as const).map((channel) => ({
      channel,
      allowed: true,
      timeLimit: { amount: 3, unit: 'working-day' },
    })),
    fees: [],
    components: [aComponent(), aComponent({ key: 'mandate', name: 'Văn bản ủy quyền', required: false })],
    form: aForm(),
    workflow: STANDARD_WORKFLOW,
    ...over,
  });

/** A procedure that communes offer at level 4. */
export const aProcedureContent = (over: Partial<z.input<typeof ProcedureContent>> = {}): ProcedureContent =>
  ProcedureContent.parse({
    name: 'Đăng ký khai sinh',
    fieldCode: 'HT',
    onlineLevel: 4,
    serviceScope: 'FULL',
    visits: 0,
    applicants: ['CITIZEN'],
    offeredBy: { kinds: ['COMMUNE'] },
    supplementDays: 5,
    ...over,
  });
