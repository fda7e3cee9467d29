/** A row of the national list for specs. */
export function listRow(code: string | null, change: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    code,
    name: `Thủ tục ${code}`,
    field: 'Hộ tịch',
    fields: ['Hộ tịch'],
    promulgating_agency: 'Bộ Tư pháp',
    executing_agencies: ['Ủy ban nhân dân cấp xã'],
    levels: ['commune'],
    levels_source: 'portal',
    kind: 'standard',
    portal_state: 'ACTIVE',
    applicants: ['Công dân Việt Nam'],
    decision_no: '1/QĐ-BTP',
    applies_to_hai_phong: true,
    national_portal_id: 'x',
    full_online: null,
    detail: null,
    source: 'spec',
    ...change,
  };
}

/** A row with detail for specs. */
export function detailRow(code: string, change: Record<string, unknown> = {}): Record<string, unknown> {
  const fee = { kind: 'phí/lệ phí', amount: 0, currency: 'VND', note: null, amount_see_note: false };
  const channel = (name: string) => ({ channel: name, time_qty: 3, time_unit: 'working_day', fees: [fee], note: null });
  return {
    code,
    name: `Thủ tục ${code}`,
    field: 'Hộ tịch',
    field_code: null,
    promulgating_agency: 'Bộ Tư pháp',
    decision_no: '1/QĐ-BTP',
    levels: ['commune'],
    executing_agencies: ['Ủy ban nhân dân cấp xã'],
    competent_agencies: [],
    applicants: ['Công dân Việt Nam'],
    full_online: null,
    channels: [channel('online'), channel('counter'), channel('post')],
    processing_cases: [],
    time_hint: null,
    dossier: [{ case: null, name: 'Tờ khai', originals: 1, copies: 0, required_flag: null, component_code: null, templates: ['to-khai.docx'] }],
    results: [{ name: 'Giấy khai sinh', code: 'KQ1' }],
    conditions: null,
    receiving_addresses: null,
    steps: [{ name: null, text: 'Bước 1: Nộp.\nBước 2: Nhận.' }],
    legal_basis: [{ number: '60/2014/QH13', title: 'Luật Hộ tịch' }],
    structure: 'api',
    source: 'spec',
    source_url: 'https://dichvucong.gov.vn/x',
    ...change,
  };
}
